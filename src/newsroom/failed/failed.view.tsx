import type { Refused } from '#platform/http'
import type { LetGo, ParkedItem, ParkedKind } from '#platform/parked'
import { momentWords, relativeWords } from '#platform/zones'

interface Props {
  readonly lists: readonly {
    readonly kind: ParkedKind
    readonly count: number
    readonly items: readonly ParkedItem[]
  }[]
  readonly lately: readonly LetGo[]
  readonly done?: 'again' | 'let-go' | undefined
  /** The form that was not accepted, and of which item. */
  readonly refused?: (Refused & { readonly kind: string; readonly id: string }) | undefined
  readonly zone: string
  readonly now: Date
}

const doneWords = {
  again: 'It is being retried. If it fails again, it comes back here.',
  'let-go': 'It was let go. The reason is recorded below.',
} as const

export function FailedRoom({ lists, lately, done, refused, zone, now }: Props) {
  const full = lists.filter(({ count }) => count > 0)
  return (
    <>
      <header class="head">
        <h1>What failed</h1>
        <p class="muted small">
          Work that failed permanently and is not retried automatically: what it is, why it failed,
          and what you can do.
        </p>
      </header>
      {done ? (
        <p class="notice" role="status">
          {doneWords[done]}
        </p>
      ) : null}
      {full.length === 0 ? <p class="empty">Nothing is waiting.</p> : null}
      {full.map(({ kind, count, items }) => (
        <section key={kind.name} class="panel parked" aria-labelledby={`kind-${kind.name}`}>
          <h2 id={`kind-${kind.name}`}>
            {kind.title} <span class="muted">{count}</span>
          </h2>
          <p class="small muted">{kind.about}</p>
          <ul class="rows">
            {items.map((item) => (
              <Item
                key={item.id}
                kind={kind}
                item={item}
                refused={
                  refused?.kind === kind.name && refused.id === item.id ? refused : undefined
                }
                zone={zone}
                now={now}
              />
            ))}
          </ul>
          {items.length < count ? (
            <p class="small muted">The oldest {items.length} are shown.</p>
          ) : null}
        </section>
      ))}
      <Lately lately={lately} zone={zone} now={now} />
    </>
  )
}

function Item({
  kind,
  item,
  refused,
  zone,
  now,
}: Pick<Props, 'zone' | 'now'> & {
  readonly kind: ParkedKind
  readonly item: ParkedItem
  readonly refused: Refused | undefined
}) {
  const path = `/newsroom/failed/${encodeURIComponent(kind.name)}/${encodeURIComponent(item.id)}`
  const field = `reason-${kind.name}-${item.id}`
  const issue = refused?.issues[0]?.message
  return (
    <li>
      <p class="what">{item.href ? <a href={item.href}>{item.what}</a> : <b>{item.what}</b>}</p>
      <p class="why">{item.why}</p>
      <p class="small muted">
        since{' '}
        <time datetime={item.since.toISOString()} title={momentWords('en', zone, item.since)}>
          {relativeWords('en', item.since, now)}
        </time>
      </p>
      <div class="choices">
        {kind.again ? (
          <form method="post" action={`${path}/tries`}>
            <button type="submit" aria-label={`Try again: ${item.what}`}>
              Try again
            </button>
          </form>
        ) : null}
        <details open={refused !== undefined}>
          <summary class="button" aria-label={`Let go: ${item.what}`}>
            Let go
          </summary>
          <form method="post" action={`${path}/end`}>
            <label for={field}>Reason (recorded)</label>
            {issue ? (
              <p class="error" id={`${field}-issue`}>
                {issue}
              </p>
            ) : null}
            <textarea
              id={field}
              name="reason"
              rows={2}
              maxLength={1000}
              required
              aria-invalid={issue ? 'true' : undefined}
              aria-describedby={issue ? `${field}-issue` : undefined}
            >
              {refused?.values['reason'] ?? ''}
            </textarea>
            <button type="submit">Let it go</button>
          </form>
        </details>
      </div>
    </li>
  )
}

function Lately({ lately, zone, now }: Pick<Props, 'lately' | 'zone' | 'now'>) {
  if (lately.length === 0) return null
  return (
    <section class="panel parked" aria-labelledby="lately">
      <h2 id="lately">Let go lately</h2>
      <ul class="rows">
        {lately.map(({ id, what, failure, reason, at }) => (
          <li key={id}>
            <p class="what">{what}</p>
            <p class="why">{failure}</p>
            <p>
              Let go{' '}
              <time datetime={at.toISOString()} title={momentWords('en', zone, at)}>
                {relativeWords('en', at, now)}
              </time>
              : {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
