import { number } from '#platform/i18n'
import { money, moneyWords } from '#platform/money'
import { dateWords, momentWords, relativeWords } from '#platform/zones'
import type { SupporterCount } from '../supporters/supporter-count.queries.ts'
import { amountOf } from './contribution.ts'
import { RoomHead } from './room-head.view.tsx'
import type { GivingFigures, ListedContribution } from './staff-contributions.queries.ts'

interface Props {
  readonly contributions: readonly ListedContribution[]
  readonly figures: GivingFigures
  readonly count: SupporterCount
  readonly waiting: number
  readonly zone: string
  readonly now: Date
}

export function StaffContributions({ contributions, figures, count, waiting, zone, now }: Props) {
  const last = contributions.length === 50 ? contributions.at(-1) : undefined
  return (
    <>
      <RoomHead present="contributions" waiting={waiting} about={countWords(count)} />
      <dl class="facts panel">
        <dt>Running</dt>
        <dd>
          {number('en', figures.monthly)} monthly, {number('en', figures.annual)} annual
        </dd>
        <dt>Payments of 30 days</dt>
        <dd>{number('en', figures.paymentsOfMonth)}</dd>
      </dl>
      {contributions.length === 0 ? (
        <p class="empty">
          There are no contributions yet. Contributions made at /contribute are listed here.
        </p>
      ) : (
        <section class="panel scroll" aria-label="Contributions" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Giver</th>
                <th scope="col" class="n">
                  Amount
                </th>
                <th scope="col">Rhythm</th>
                <th scope="col">State</th>
                <th scope="col" class="n">
                  Payments
                </th>
                <th scope="col" class="n">
                  Kept
                </th>
                <th scope="col">Last paid</th>
                <th scope="col">Since</th>
              </tr>
            </thead>
            <tbody>
              {contributions.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.email ?? <span class="muted">erased</span>}</th>
                  <td class="n">{moneyWords('en', amountOf(one))}</td>
                  <td>{one.rhythm}</td>
                  <td>
                    <State one={one} zone={zone} />
                  </td>
                  <td class="n">{one.payments}</td>
                  <td class="n">{moneyWords('en', money(one.paidMinor, one.currency))}</td>
                  <td>
                    {one.lastPaidAt ? (
                      <time
                        datetime={one.lastPaidAt.toISOString()}
                        title={momentWords('en', zone, one.lastPaidAt)}
                      >
                        {relativeWords('en', one.lastPaidAt, now)}
                      </time>
                    ) : (
                      <span class="muted">never</span>
                    )}
                  </td>
                  <td>
                    <time datetime={one.startedAt.toISOString()}>
                      {dateWords('en', zone, one.startedAt)}
                    </time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {last ? (
            <p class="pager">
              <a class="button" href={`/newsroom/contributions?before=${last.id}`}>
                Older contributions
              </a>
            </p>
          ) : null}
        </section>
      )}
    </>
  )
}

function State({ one, zone }: { one: ListedContribution; zone: string }) {
  if (one.endedAt) return <span class="mark idle">ended {dateWords('en', zone, one.endedAt)}</span>
  if (one.lastFailureAt) return <span class="mark warn">card refused</span>
  return <span class="mark good">{one.state === 'fulfilled' ? 'given' : 'running'}</span>
}

const countWords = ({ supporters, shown }: SupporterCount): string =>
  `${number('en', supporters)} supporters today, ${shown === undefined ? 'too few to be shown' : `shown as “more than ${number('en', shown)}”`}.`
