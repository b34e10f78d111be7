import { number } from '#platform/i18n'
import { momentWords, relativeWords } from '#platform/zones'
import { RoomHead } from '../contribution/room-head.view.tsx'
import type { Application } from './apply-event.ts'
import type { Inbox, StoredEvent } from './gateway-events.queries.ts'

interface Props {
  readonly figures: Inbox
  readonly events: readonly Omit<StoredEvent, 'payload'>[]
  readonly outcome: Application | undefined
  readonly zone: string
  readonly now: Date
}

const outcomeWords: Record<Application, string> = {
  applied: 'Applied.',
  known: 'The event was already applied. Nothing was changed.',
  waiting: 'The event refers to something that has not arrived yet, and waits for it.',
  failed: 'It failed again. The reason is shown beside it.',
}

export function InboxRoom({ figures, events, outcome, zone, now }: Props) {
  return (
    <>
      <RoomHead
        present="inbox"
        waiting={figures.unapplied}
        about={`${number('en', figures.received)} events received from gateways, ${number('en', figures.unapplied)} not yet applied.`}
      />
      {outcome ? (
        <p class={outcome === 'failed' ? 'notice bad' : 'notice'} role="status">
          {outcomeWords[outcome]}
        </p>
      ) : null}
      {events.length === 0 ? (
        <p class="empty">No event of a gateway has arrived yet.</p>
      ) : (
        <section class="panel scroll" aria-label="Events" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Event</th>
                <th scope="col">Gateway</th>
                <th scope="col">Received</th>
                <th scope="col">State</th>
                <th scope="col" class="n">
                  Tries
                </th>
                <th scope="col">Act</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <tr key={`${event.gateway} ${event.eventId}`}>
                  <th scope="row">
                    {event.kind} <small class="muted">{event.eventId}</small>
                  </th>
                  <td>{event.gateway}</td>
                  <td>
                    <time
                      datetime={event.receivedAt.toISOString()}
                      title={momentWords('en', zone, event.receivedAt)}
                    >
                      {relativeWords('en', event.receivedAt, now)}
                    </time>
                  </td>
                  <td>
                    <State event={event} />
                  </td>
                  <td class="n">{event.tries}</td>
                  <td>
                    <Retry event={event} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

const stateMarks = {
  new: ['idle', 'not tried yet'],
  waiting: ['idle', 'waiting'],
  failed: ['warn', 'tried again'],
  parked: ['bad', 'parked'],
  'let-go': ['idle', 'let go'],
} as const

function State({ event: { appliedAt, failure, state } }: { event: Props['events'][number] }) {
  if (appliedAt) return <span class="mark good">applied</span>
  return (
    <>
      <span class={`mark ${stateMarks[state][0]}`}>{stateMarks[state][1]}</span>{' '}
      <span class="small">{failure}</span>
    </>
  )
}

function Retry({
  event: { appliedAt, gateway, eventId, kind },
}: {
  event: Props['events'][number]
}) {
  if (appliedAt) return null
  return (
    <form
      method="post"
      action={`/newsroom/contributions/inbox/${encodeURIComponent(gateway)}/${encodeURIComponent(eventId)}/retries`}
    >
      <button type="submit" aria-label={`Try again to apply ${kind} ${eventId}`}>
        Try again
      </button>
    </form>
  )
}
