import type { ComponentChildren } from 'preact'
import { dateWords, startOfDay } from '#platform/zones'
import type { Checkout } from '../checkout/checkouts.queries.ts'
import { PaymentsTable } from '../payments/payments-table.view.tsx'
import { words } from '../words.ts'
import type { GivenProps } from './given.view.tsx'

interface Again {
  /** Where this page is asked for once more. */
  readonly again: string
}

/** A contribution that has ended; its payments stay to be seen. */
export function Ended({
  contribution,
  payments,
  coveredUntil,
  settings,
}: Pick<GivenProps, 'contribution' | 'payments' | 'coveredUntil' | 'settings'>) {
  const { language, endedAt, endedBecause } = contribution
  const w = words[language]
  const dayWords = (day: string): string =>
    dateWords(language, settings.zone, startOfDay(settings.zone, day))
  return (
    <div class="plain-page prose text">
      <h1>{w.ended}</h1>
      {endedAt && endedBecause ? (
        <p>{w.endedText[endedBecause](dateWords(language, settings.zone, endedAt))}</p>
      ) : null}
      <p role="status">{contribution.gatewayToldAt ? w.endedHeard : w.endedTelling}</p>
      {coveredUntil ? <p>{w.coveredUntil(dayWords(coveredUntil))}</p> : null}
      <PaymentsTable payments={payments} language={language} zone={settings.zone} />
      <div class="row">
        <a class="button" href="/contribute">
          {w.contribute}
        </a>
        <a class="quiet" href="/">
          {w.readOn}
        </a>
      </div>
    </div>
  )
}

/** Nothing is paid yet: because we wait to hear, because it failed, because the reader turned back. */
export function NotPaid({
  checkout,
  turnedBack,
  again,
}: Again & { checkout: Checkout; turnedBack: boolean }) {
  const { language, state, hostedUrl } = checkout
  const w = words[language]
  if (state === 'failed')
    return (
      <Message title={w.failed} text={w.failedText} links={<BackLinks checkout={checkout} />} />
    )
  if (turnedBack && hostedUrl)
    return (
      <Message
        title={w.cancelled}
        text={w.cancelledText}
        links={<BackLinks checkout={checkout} />}
      />
    )
  return <Waiting language={language} again={again} />
}

/** Announced, since the island puts in its place what it was waiting for. */
export function Waiting({ language, again }: Pick<Checkout, 'language'> & Again) {
  const w = words[language]
  return (
    <x-payment-wait class="plain-page prose text" role="status">
      <h1>{w.waiting}</h1>
      <p>{w.waitingText}</p>
      <p>
        <a class="button" href={again}>
          {w.lookAgain}
        </a>
      </p>
    </x-payment-wait>
  )
}

function BackLinks({ checkout: { language, hostedUrl } }: { checkout: Checkout }) {
  const w = words[language]
  return (
    <>
      {hostedUrl ? (
        <a class="button" href={hostedUrl}>
          {w.backToProvider}
        </a>
      ) : null}
      <a class="quiet" href="/contribute">
        {w.chooseAgain}
      </a>
      <a class="quiet" href="/">
        {w.readOn}
      </a>
    </>
  )
}

function Message({
  title,
  text,
  links,
}: {
  title: string
  text: string
  links: ComponentChildren
}) {
  return (
    <div class="plain-page prose text" role="status">
      <h1>{title}</h1>
      <p>{text}</p>
      <div class="row">{links}</div>
    </div>
  )
}
