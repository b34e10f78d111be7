import type { GivenToday } from '#domains/contributions'
import type { QueueCounts } from '#domains/discussion'
import type { DeskArticle } from '#domains/publishing'
import { number } from '#platform/i18n'
import { moneyWords } from '#platform/money'
import { momentWords, relativeWords } from '#platform/zones'
import type { Trouble } from './trouble.ts'

export interface DeskProps {
  readonly articles: readonly DeskArticle[]
  readonly queue: QueueCounts | undefined
  readonly given: GivenToday | undefined
  readonly trouble: readonly Trouble[]
  readonly writes: boolean
  readonly zone: string
  readonly now: Date
  readonly today: string
}

export function DeskView(props: DeskProps) {
  return (
    <>
      <header class="head">
        <h1>{props.today}</h1>
        {props.writes && (
          <div class="tools">
            <a class="button primary" href="/newsroom/articles/new" aria-keyshortcuts="n">
              New article <kbd>N</kbd>
            </a>
          </div>
        )}
      </header>
      <Alerts trouble={props.trouble} />
      <div class="columns">
        <div class="stack figures">
          {props.queue && <Queue queue={props.queue} now={props.now} />}
          {props.given && <Given given={props.given} />}
        </div>
        <div class="stack">
          {props.writes ? (
            <Stories {...props} />
          ) : (
            <p class="empty">Your rooms are in the bar above.</p>
          )}
        </div>
      </div>
    </>
  )
}

function Alerts({ trouble }: { trouble: readonly Trouble[] }) {
  if (trouble.length === 0) return null
  return (
    <section class="alerts" aria-labelledby="alerts">
      <h2 id="alerts">{trouble.length === 1 ? '1 alert' : `${trouble.length} alerts`}</h2>
      <ul>
        {trouble.map(({ kind, words, href }) => (
          <li key={kind}>
            <span class="mark warn">{kind}</span>
            <p>{words}</p>
            <a class="button" href={href}>
              Look
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const stateMarks = {
  draft: ['idle', 'Draft'],
  published: ['good', 'Published'],
  withdrawn: ['bad', 'Withdrawn'],
} as const

function Stories({ articles, zone, now }: DeskProps) {
  return (
    <section class="panel" aria-labelledby="stories">
      <table class="stories">
        <caption>
          <header>
            <h2 id="stories">Last worked on</h2>
            <a href="/newsroom/articles">All articles</a>
          </header>
        </caption>
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col">State</th>
            <th scope="col" class="n">
              Changed
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map(
            ({ id, headline, sectionName, state, hasUnpublishedChanges, changedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/newsroom/articles/${id}`}>{headline || 'Without a headline yet'}</a>
                  {sectionName && <small class="muted">{sectionName}</small>}
                </th>
                <td>
                  <span class={`mark ${stateMarks[state][0]}`}>{stateMarks[state][1]}</span>
                  {hasUnpublishedChanges && <small class="muted">unpublished changes</small>}
                </td>
                <td class="n">
                  <time
                    datetime={changedAt.toISOString()}
                    title={momentWords('en', zone, changedAt)}
                  >
                    {relativeWords('en', changedAt, now)}
                  </time>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {articles.length === 0 && <p class="empty">Nothing has been written yet.</p>}
    </section>
  )
}

function Queue({ queue, now }: { queue: QueueCounts; now: Date }) {
  const oldest = queue.oldestAt ? relativeWords('en', queue.oldestAt, now) : 'none'
  return (
    <Figures
      id="queue"
      heading="The queue"
      room={{ href: '/newsroom/queue', key: 'Q' }}
      figures={[
        ['waiting', queue.all],
        ['reported', queue.reported],
        ['oldest', oldest],
      ]}
    />
  )
}

function Given({ given: { amount, payments, supporters } }: { given: GivenToday }) {
  return (
    <Figures
      id="given"
      heading="Contributions today"
      room={{ href: '/newsroom/contributions', key: 'C' }}
      figures={[
        ['until now', moneyWords('en', amount)],
        [payments === 1 ? 'payment' : 'payments', number('en', payments)],
        ['supporters', number('en', supporters)],
      ]}
    />
  )
}

/** Three figures of a room, and the way there by link or by keys. */
function Figures({
  id,
  heading,
  room,
  figures,
}: {
  id: string
  heading: string
  room: { readonly href: string; readonly key: string }
  figures: readonly (readonly [name: string, value: string | number])[]
}) {
  return (
    <section class="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{heading}</h2>
        <a href={room.href}>
          Open <kbd>G</kbd> <kbd>{room.key}</kbd>
        </a>
      </header>
      <dl class="trio">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="figure">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
