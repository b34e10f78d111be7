import { money, moneyWords } from '#platform/money'
import { momentWords } from '#platform/zones'
import type { DemoPayment } from './demo.queries.ts'
import type { DemoEvent } from './events.queries.ts'

interface Props {
  readonly now: Date
  readonly isAhead: boolean
  readonly payments: readonly DemoPayment[]
  readonly events: readonly DemoEvent[]
}

export function ConsolePage({ now, isAhead, payments, events }: Props) {
  return (
    <>
      <h1>Demonstration payments</h1>
      <p>
        This stands in for a payment provider, on an address of its own. No money moves. It tells
        the newspaper what happens here by signed deliveries, as a real provider would.
      </p>
      <h2>Its clock</h2>
      <p>
        {momentWords('en', 'UTC', now)} UTC{isAhead ? ', ahead of the newspaper’s' : ''}.
        Subscriptions renew by this clock.
      </p>
      <form method="post" action="/clock">
        {[1, 7, 31].map((days) => (
          <>
            <button key={days} type="submit" class="plain" name="days" value={days}>
              {days === 1 ? 'A day later' : `${days} days later`}
            </button>{' '}
          </>
        ))}
      </form>
      <h2>Payments</h2>
      {payments.length === 0 ? <p>None yet.</p> : <Payments payments={payments} />}
      <h2>Deliveries</h2>
      {events.length === 0 ? <p>None yet.</p> : <Events events={events} />}
    </>
  )
}

function Payments({ payments }: Pick<Props, 'payments'>) {
  return (
    <section class="scroll" aria-label="Payments" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Paid</th>
            <th scope="col">By</th>
            <th scope="col">Amount</th>
            <th scope="col">Given back</th>
            <th scope="col">Dispute</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.id}>
              <th scope="row">{momentWords('en', 'UTC', payment.paidAt)}</th>
              <td>{payment.email}</td>
              <td>{moneyWords('en', money(payment.amountMinor, payment.currency))}</td>
              <td>
                {payment.refundedMinor === 0
                  ? ''
                  : moneyWords('en', money(payment.refundedMinor, payment.currency))}
              </td>
              <td>{payment.dispute === 'none' ? '' : payment.dispute}</td>
              <td>
                <PaymentActs payment={payment} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PaymentActs({
  payment: { id, dispute, refundedMinor, amountMinor, email },
}: {
  payment: DemoPayment
}) {
  if (dispute === 'open') {
    return (
      <form method="post" action={`/payments/${id}/disputes/end`}>
        <button
          type="submit"
          class="plain"
          name="outcome"
          value="won"
          aria-label={`Won, against ${email}`}
        >
          Won
        </button>{' '}
        <button
          type="submit"
          class="plain"
          name="outcome"
          value="lost"
          aria-label={`Lost, to ${email}`}
        >
          Lost
        </button>
      </form>
    )
  }
  if (dispute === 'lost' || refundedMinor === amountMinor) return null
  return (
    <>
      <form method="post" action={`/payments/${id}/refunds`}>
        <button
          type="submit"
          class="plain"
          name="part"
          value="all"
          aria-label={`Give all back, to ${email}`}
        >
          Give all back
        </button>{' '}
        <button
          type="submit"
          class="plain"
          name="part"
          value="half"
          aria-label={`Give half back, to ${email}`}
        >
          Give half back
        </button>
      </form>{' '}
      {dispute === 'none' ? (
        <form method="post" action={`/payments/${id}/disputes`}>
          <button type="submit" class="plain" aria-label={`Dispute, by the bank of ${email}`}>
            Dispute
          </button>
        </form>
      ) : null}
    </>
  )
}

function Events({ events }: Pick<Props, 'events'>) {
  return (
    <section class="scroll" aria-label="Deliveries" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">Made</th>
            <th scope="col">State</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <th scope="row">{event.kind}</th>
              <td>{momentWords('en', 'UTC', event.createdAt)}</td>
              <td>
                {event.deliveredAt
                  ? `delivered, at try ${event.tries}`
                  : `not taken yet, after try ${event.tries}`}
              </td>
              <td>
                <form method="post" action={`/events/${event.id}/deliveries`}>
                  <button
                    type="submit"
                    class="plain"
                    aria-label={`Deliver once more: ${event.kind}`}
                  >
                    Deliver once more
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
