const tabs = [
  { name: 'contributions', title: 'Contributions', href: '/newsroom/contributions' },
  { name: 'ledger', title: 'Ledger', href: '/newsroom/contributions/ledger' },
  { name: 'inbox', title: 'Inbox', href: '/newsroom/contributions/inbox' },
] as const

export type Tab = (typeof tabs)[number]['name']

/** The head of the rooms about money. */
export function RoomHead({
  present,
  waiting,
  about,
}: {
  present: Tab
  waiting: number
  about: string
}) {
  return (
    <header class="head">
      <h1>{tabs.find(({ name }) => name === present)?.title}</h1>
      <nav class="tabs" aria-label="Contributions">
        {tabs.map(({ name, title, href }) => (
          <a key={name} href={href} aria-current={name === present ? 'page' : undefined}>
            {title} {name === 'inbox' && waiting > 0 ? <span class="muted">{waiting}</span> : null}
          </a>
        ))}
        <a href="/newsroom/appeals">Appeals</a>
      </nav>
      <p class="small muted">{about}</p>
    </header>
  )
}
