import { money, moneyWords } from '#platform/money'
import type { DemoCheckout } from './demo.queries.ts'
import { words } from './words.ts'

export function PayPage({
  checkout,
  email,
  wrong,
}: {
  checkout: DemoCheckout
  email?: string
  wrong?: 'card' | 'email'
}) {
  const { language, rhythm } = checkout
  const w = words[language]
  const amount = moneyWords(language, money(checkout.amountMinor, checkout.currency))
  return (
    <>
      <h1>
        {amount}, {w.rhythm[rhythm]}
      </h1>
      <p>{w.payTo(checkout.merchant)}</p>
      <p>{w.honest}</p>
      {wrong === 'card' ? (
        <p class="wrong" role="alert">
          {w.wasRefused}
        </p>
      ) : null}
      <form method="post" action={`/pay/${checkout.id}`} novalidate>
        <div class="field">
          <label for="email">{w.email}</label>
          {wrong === 'email' ? (
            <p class="wrong" id="email-wrong">
              {w.emailWrong}
            </p>
          ) : null}
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            value={email ?? checkout.email ?? ''}
            aria-invalid={wrong === 'email' ? 'true' : undefined}
            aria-describedby={wrong === 'email' ? 'email-wrong' : undefined}
          />
        </div>
        <fieldset>
          <legend>{w.card}</legend>
          <label>
            <input type="radio" name="card" value="good" checked={wrong !== 'card'} /> {w.good}
          </label>
          <label>
            <input type="radio" name="card" value="refused" checked={wrong === 'card'} />{' '}
            {w.refused}
          </label>
          {rhythm === 'once' ? null : (
            <label>
              <input type="radio" name="card" value="fails-later" /> {w.failsLater}
            </label>
          )}
        </fieldset>
        <p>
          <button type="submit">{w.pay(amount)}</button>{' '}
          <button type="submit" class="plain" name="act" value="cancel">
            {w.cancel}
          </button>
        </p>
      </form>
    </>
  )
}

export function PaidPage({ checkout }: { checkout: DemoCheckout }) {
  const w = words[checkout.language]
  return (
    <>
      <h1>{w.wasPaid}</h1>
      <p>
        <a href={checkout.returnUrl}>{w.back}</a>
      </p>
    </>
  )
}
