export interface Room {
  readonly href: string
  readonly name: string
  /** The letter after G that opens it; underlined where the name has it. */
  readonly key: string
  /** What waits there. */
  readonly count?: number
  readonly current?: boolean
}

export function Rooms({ rooms }: { rooms: readonly Room[] }) {
  return (
    <nav class="rooms" aria-label="Rooms">
      <ul>
        {rooms.map(({ href, name, key, count, current }) => (
          <li key={href}>
            <a href={href} data-key={key.toLowerCase()} aria-current={current ? 'page' : undefined}>
              <span>{withKey(name, key)}</span>
              {count !== undefined && count > 0 && (
                <span class="count">
                  {count.toLocaleString('en-IE')}
                  <span class="unseen"> waiting</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function withKey(name: string, key: string) {
  const at = name.toLowerCase().indexOf(key.toLowerCase())
  if (at < 0 || key === '') return name
  return (
    <>
      {name.slice(0, at)}
      <span class="key">{name.slice(at, at + key.length)}</span>
      {name.slice(at + key.length)}
    </>
  )
}
