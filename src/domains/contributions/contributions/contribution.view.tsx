import type { ComponentChildren } from 'preact'
import { moneyWords } from '#platform/money'
import type { Settings } from '#platform/settings'
import { dateWords, startOfDay } from '#platform/zones'
import type { Checkout } from '../checkout/checkouts.queries.ts'
import type { Payment } from '../payments/payments.queries.ts'
import { whatIsKept } from '../payments/what-is-kept.ts'
import { PaymentsTable } from '../payments/payments-table.view.tsx'
import { words } from '../words.ts'
import { amountOf, type Contribution } from './contribution.ts'

interface GivenProps {
  readonly contribution: Contribution
  readonly payments: readonly Payment[]
  /** YYYY-MM-DD */
  readonly coveredUntil: string | undefined
  readonly settings: Settings
  /** The signature of the link by which the reader came. */
  readonly linkKey?: string
  /** Where this page is asked for once more. */
  readonly again: string
}

/** A contribution that was paid for: thanks, what was paid, how to stop. */
export function Given(props: GivenProps) {
  const { contribution, payments, coveredUntil, settings } = props
  const { language, rhythm, lastFailureAt } = contribution
  const w = words[language]
  const amount = moneyWords(language, amountOf(contribution))
  const newest = payments[0]
  if (!newest) return <Waiting language={language} again={props.again} />
  const kept = whatIsKept(payments)
  const isGone = kept === 'given-back' || kept === 'taken-back'
  return (
    <div class="plain-page prose text">
      <h1>{isGone ? w.returnedTitle[kept] : w.thanks}</h1>
      {isGone ? <p>{w.nothingKept[kept](settings.name)}</p> : null}
      {isGone && rhythm === 'once' ? null : (
        <p>
          {rhythm === 'once'
            ? w.youGave(amount, settings.name)
            : w.youGive(amount, w.rhythms[rhythm], settings.name)}
        </p>
      )}
      {kept === 'part' ? <p>{w.partGivenBack}</p> : null}
      {newest.receipt ? (
        <p>
          {whatIsKept([newest]) === 'all'
            ? w.receiptMailed(newest.receipt)
            : w.amendedMailed(newest.receipt)}
        </p>
      ) : null}
      {coveredUntil ? <p>{w.hiddenUntil(dayWords(props, coveredUntil))}</p> : null}
      {lastFailureAt ? (
        <div class="notice alarm">
          <p>{w.renewalFailed(dateWords(language, settings.zone, lastFailureAt))}</p>
        </div>
      ) : null}
      <PaymentsTable payments={payments} language={language} zone={settings.zone} />
      {rhythm === 'once' ? null : <Acts {...props} />}
      <p class="note">{w.noCharity}</p>
    </div>
  )
}

/** A contribution that has ended; its payments stay to be seen. */
export function Ended(props: GivenProps) {
  const { contribution, payments, coveredUntil, settings } = props
  const { language, endedAt, endedBecause } = contribution
  const w = words[language]
  return (
    <div class="plain-page prose text">
      <h1>{w.ended}</h1>
      {endedAt && endedBecause ? (
        <p>{w.endedText[endedBecause](dateWords(language, settings.zone, endedAt))}</p>
      ) : null}
      <p role="status">{contribution.gatewayToldAt ? w.endedHeard : w.endedTelling}</p>
      {coveredUntil ? <p>{w.coveredUntil(dayWords(props, coveredUntil))}</p> : null}
      <PaymentsTable payments={payments} language={language} zone={settings.zone} />
      <p>
        <a class="button" href="/contribute">
          {w.contribute}
        </a>
      </p>
    </div>
  )
}

function Acts({ contribution, linkKey }: GivenProps) {
  const w = words[contribution.language]
  const path = `/contributions/${contribution.id}`
  return (
    <>
      <form method="post" action={`${path}/cancellation`}>
        <Key linkKey={linkKey} />
        <div class="row">
          <button class="button plain" type="submit">
            {w.stop[contribution.rhythm]}
          </button>
          <p class="note">{w.stopNote}</p>
        </div>
      </form>
      <form method="post" action={`${path}/portal`}>
        <Key linkKey={linkKey} />
        <button class="quiet" type="submit">
          {w.changeCard}
        </button>
      </form>
    </>
  )
}

const Key = ({ linkKey }: { linkKey: string | undefined }) =>
  linkKey ? <input type="hidden" name="key" value={linkKey} /> : null

const dayWords = ({ contribution, settings }: GivenProps, day: string): string =>
  dateWords(contribution.language, settings.zone, startOfDay(settings.zone, day))

/** Nothing is paid yet: because we wait to hear, because it failed, because the reader turned back. */
export function NotPaid({
  checkout,
  turnedBack,
  again,
}: Pick<GivenProps, 'again'> & { checkout: Checkout; turnedBack: boolean }) {
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
function Waiting({ language, again }: Pick<Checkout, 'language'> & Pick<GivenProps, 'again'>) {
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
