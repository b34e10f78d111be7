import type { Language } from '#platform/i18n'
import { moneyWords } from '#platform/money'
import { dateWords } from '#platform/zones'
import { amountOf } from '../contribution/contribution.ts'
import { words } from '../words.ts'
import type { Payment } from './payments.queries.ts'

/** What was paid, when, under which receipt. */
export function PaymentsTable({
  payments,
  language,
  zone,
}: {
  payments: readonly Payment[]
  language: Language
  zone: string
}) {
  const w = words[language]
  if (payments.length === 0) return null
  return (
    <section class="scroll" aria-label={w.payments} tabIndex={0}>
      <table class="table">
        <caption>{w.payments}</caption>
        <thead>
          <tr>
            <th scope="col">{w.day}</th>
            <th scope="col" class="n">
              {w.amount}
            </th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.receipt}</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.id}>
              <td>
                <time datetime={payment.paidAt.toISOString()}>
                  {dateWords(language, zone, payment.paidAt)}
                </time>
              </td>
              <td class="n">{moneyWords(language, amountOf(payment))}</td>
              <td>{w.paymentStates[stateOf(payment)]}</td>
              <td>{payment.receipt ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In one word: what became of a payment. */
function stateOf({
  amountMinor,
  refundedMinor,
  dispute,
}: Pick<Payment, 'amountMinor' | 'refundedMinor' | 'dispute'>) {
  if (dispute === 'lost') return 'taken-back'
  if (dispute === 'open') return 'disputed'
  if (refundedMinor === 0) return 'settled'
  return refundedMinor < amountMinor ? 'partly-refunded' : 'refunded'
}
