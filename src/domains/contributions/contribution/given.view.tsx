import { moneyWords } from '#platform/money'
import type { Settings } from '#platform/settings'
import { dateWords, startOfDay } from '#platform/zones'
import type { Payment } from '../payments/payments.queries.ts'
import { PaymentsTable } from '../payments/payments-table.view.tsx'
import { whatIsKept } from '../payments/what-is-kept.ts'
import { words } from '../words.ts'
import { amountOf, type Contribution } from './contribution.ts'

export interface GivenProps {
  readonly contribution: Contribution
  /** Newest first; one at the least. */
  readonly payments: readonly Payment[]
  /** YYYY-MM-DD */
  readonly coveredUntil: string | undefined
  readonly nextAt: Date | undefined
  readonly settings: Settings
  /** The paper's own address, to be passed on. */
  readonly origin: string
  /** Whether the giver may have no account: then one is offered. */
  readonly offersAccount: boolean
  /** The signature of the link by which the reader came. */
  readonly linkKey?: string
}

/** A contribution that was paid for: thanks, what happens next, the way back to reading; last, how to stop. */
export function Given(props: GivenProps) {
  const { contribution, payments, settings } = props
  const { language, rhythm } = contribution
  const w = words[language]
  const kept = whatIsKept(payments)
  const isGone = kept === 'given-back' || kept === 'taken-back'
  return (
    <div class="plain-page prose text">
      <h1>{isGone ? w.returnedTitle[kept] : w.thanks}</h1>
      {isGone ? <p>{w.nothingKept[kept](settings.name)}</p> : null}
      {isGone && rhythm === 'once' ? null : <p>{promise(props)}</p>}
      {kept === 'part' ? <p>{w.partGivenBack}</p> : null}
      <Alarm {...props} />
      <Next {...props} />
      <p>
        <a class="button" href="/">
          {w.readOn}
        </a>
      </p>
      {isGone ? null : <PassOn {...props} />}
      {props.offersAccount && !isGone ? <Account {...props} /> : null}
      <PaymentsTable payments={payments} language={language} zone={settings.zone} />
      <p class="note">{w.noCharity}</p>
      {rhythm === 'once' ? null : <Acts {...props} />}
    </div>
  )
}

function promise({ contribution, settings }: GivenProps): string {
  const { language, rhythm } = contribution
  const w = words[language]
  const amount = moneyWords(language, amountOf(contribution))
  return rhythm === 'once'
    ? w.youGave(amount, settings.name)
    : w.youGive(amount, w.rhythms[rhythm], settings.name)
}

function Alarm({ contribution, settings }: GivenProps) {
  const { language, lastFailureAt } = contribution
  if (!lastFailureAt) return null
  return (
    <div class="notice alarm">
      <p>{words[language].renewalFailed(dateWords(language, settings.zone, lastFailureAt))}</p>
    </div>
  )
}

/** The receipt, the next payment, the day until which no appeal is shown. */
function Next({ contribution, payments, coveredUntil, nextAt, settings }: GivenProps) {
  const { language } = contribution
  const { zone } = settings
  const w = words[language]
  const [newest] = payments
  const isWhole = newest !== undefined && whatIsKept([newest]) === 'all'
  const lines = [
    newest?.receipt ? (isWhole ? w.receiptMailed : w.amendedMailed)(newest.receipt) : w.receiptSoon,
    nextAt &&
      w.nextPayment(
        moneyWords(language, amountOf(contribution)),
        dateWords(language, zone, nextAt),
      ),
    coveredUntil && w.hiddenUntil(dateWords(language, zone, startOfDay(zone, coveredUntil))),
  ].filter((line) => line !== undefined)
  return (
    <>
      <h2>{w.whatNext}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

/** By a link and the reader's own mail: nobody else hears of it. */
function PassOn({ contribution, settings, origin }: GivenProps) {
  const w = words[contribution.language]
  const subject = encodeURIComponent(settings.name)
  return (
    <>
      <h2>{w.passOn}</h2>
      <p>{w.passOnText(settings.name)}</p>
      <p>
        <a href={`${origin}/`}>{`${origin}/`}</a> ·{' '}
        <a href={`mailto:?subject=${subject}&body=${encodeURIComponent(`${origin}/`)}`}>
          {w.passOnByMail}
        </a>
      </p>
    </>
  )
}

function Account({ contribution }: GivenProps) {
  const w = words[contribution.language]
  return (
    <>
      <h2>{w.account}</h2>
      <p>
        {w.accountText} <a href="/sign-up?next=/account/contributions">{w.makeAccount}</a>
      </p>
    </>
  )
}

function Acts({ contribution, linkKey }: GivenProps) {
  const w = words[contribution.language]
  const path = `/contributions/${contribution.id}`
  const key = linkKey ? <input type="hidden" name="key" value={linkKey} /> : null
  return (
    <>
      <h2>{w.change}</h2>
      <form method="post" action={`${path}/portal`}>
        {key}
        <div class="row">
          <button class="quiet" type="submit">
            {w.changeCard}
          </button>
        </div>
      </form>
      <form method="post" action={`${path}/cancellation`}>
        {key}
        <div class="row">
          <button class="quiet" type="submit">
            {w.stop[contribution.rhythm]}
          </button>
          <p class="note">{w.stopNote}</p>
        </div>
      </form>
    </>
  )
}
