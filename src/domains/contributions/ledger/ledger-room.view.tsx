import { localeOf, number } from '#platform/i18n'
import { momentWords } from '#platform/zones'
import { RoomHead } from '../contribution/room-head.view.tsx'
import type { LedgerBalance, LedgerRow } from './ledger.queries.ts'
import type { TransactionKind } from './transaction.ts'

interface Props {
  readonly balances: readonly LedgerBalance[]
  readonly unbalanced: number
  readonly transactions: readonly LedgerRow[]
  readonly waiting: number
  readonly zone: string
}

const meanings: Record<string, string> = {
  income: 'What readers have paid',
  fees: 'What gateways have kept',
  refunds: 'What was given back',
  'disputes-held': 'Open disputes',
  'dispute-losses': 'What banks have taken back',
}
const kinds: Record<TransactionKind, string> = {
  payment: 'Payment',
  refund: 'Given back',
  'dispute-opened': 'Dispute opened',
  'dispute-won': 'Dispute won',
  'dispute-lost': 'Dispute lost',
}

export function LedgerRoom({ balances, unbalanced, transactions, waiting, zone }: Props) {
  const last = transactions.length === 50 ? transactions.at(-1) : undefined
  return (
    <>
      <RoomHead
        present="ledger"
        waiting={waiting}
        about="Double entry, append-only: what was booked is never changed, and every transaction sums to zero."
      />
      <Balances balances={balances} unbalanced={unbalanced} />
      {transactions.length === 0 ? (
        <p class="empty">Nothing has been booked yet.</p>
      ) : (
        <section class="panel scroll" aria-labelledby="booked" tabIndex={0}>
          <header>
            <h2 id="booked">Booked last</h2>
          </header>
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Entries</th>
                <th scope="col">Source</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {transactions.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{kinds[one.kind]}</th>
                  <td>
                    {one.entries
                      .map(
                        ({ account, minor, currency }) => `${account} ${signed(minor, currency)}`,
                      )
                      .join(', ')}
                  </td>
                  <td class="small muted">{one.source}</td>
                  <td>
                    <time datetime={one.happenedAt.toISOString()}>
                      {momentWords('en', zone, one.happenedAt)}
                    </time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {last ? (
            <p class="pager">
              <a class="button" href={`/newsroom/contributions/ledger?before=${last.id}`}>
                Older transactions
              </a>
            </p>
          ) : null}
        </section>
      )}
    </>
  )
}

function Balances({ balances, unbalanced }: Pick<Props, 'balances' | 'unbalanced'>) {
  const currencies = [...new Set(balances.map(({ currency }) => currency))]
  return (
    <section class="panel ledger" aria-labelledby="balances">
      <header>
        <h2 id="balances">Balances</h2>
        {unbalanced === 0 ? (
          <span class="mark good">Every transaction sums to zero</span>
        ) : (
          <span class="mark bad">{unbalanced} transactions do not sum to zero</span>
        )}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">What it is</th>
            <th scope="col" class="n">
              Entries
            </th>
            <th scope="col" class="n">
              Balance
            </th>
          </tr>
        </thead>
        <tbody>
          {balances.map(({ account, currency, minor, entries }) => (
            <tr key={`${account} ${currency}`}>
              <th scope="row">{account}</th>
              <td class="muted">{meanings[account] ?? 'What the gateway holds for us'}</td>
              <td class="n">{number('en', entries)}</td>
              <td class="n">{signed(minor, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {currencies.map((currency) => (
            <tr key={currency}>
              <th scope="row">All, {currency}</th>
              <td />
              <td />
              <td class="n">{signed(sumOf(balances, currency), currency)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </section>
  )
}

const sumOf = (balances: readonly LedgerBalance[], currency: string): number =>
  balances.filter((one) => one.currency === currency).reduce((sum, { minor }) => sum + minor, 0)

const formats = new Map<string, Intl.NumberFormat>()

/** With all its decimals, so that columns stand; a credit has a true minus before it. */
function signed(minor: number, currency: string): string {
  const format =
    formats.get(currency) ?? new Intl.NumberFormat(localeOf.en, { style: 'currency', currency })
  formats.set(currency, format)
  const scale = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
  return `${minor < 0 ? '−' : ''}${format.format(Math.abs(minor) / scale)}`
}
