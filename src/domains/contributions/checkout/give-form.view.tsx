import type { Issue } from '#platform/result'
import type { Language } from '#platform/i18n'
import { currencySign, digitsOf, moneyWords } from '#platform/money'
import { words } from '../words.ts'
import { fieldOf, type Offer } from './amounts.ts'
import { oftenOf, type Rhythm, rhythms } from './rhythm.ts'

export interface GiveFormProps {
  readonly language: Language
  readonly offer: Offer
  /** Begins the ids, since the form may stand on any page. */
  readonly prefix: string
  /** Where it is left out, the gateway's page asks. */
  readonly withEmail: boolean
  readonly values?: Readonly<Record<string, string>>
  readonly issues?: readonly Issue[]
}

/** How often, how much, and a button that says so; complete without a script. */
export function GiveForm(props: GiveFormProps) {
  const { language, withEmail } = props
  const w = words[language]
  return (
    <form class="give" method="post" action="/contributions" novalidate>
      <Issues {...props} />
      <fieldset>
        <legend>{w.howOften}</legend>
        <div class="choices">
          {rhythms.map((rhythm) => (
            <label key={rhythm}>
              <input
                type="radio"
                name="often"
                value={oftenOf[rhythm]}
                checked={isChosen(props, rhythm)}
              />{' '}
              {w.often[rhythm]}
            </label>
          ))}
        </div>
      </fieldset>
      {rhythms.map((rhythm) => (
        <Ladder key={rhythm} rhythm={rhythm} {...props} />
      ))}
      <OwnAmount {...props} />
      {withEmail ? <Email {...props} /> : null}
      <div class="row">
        <x-give data-currency={props.offer.currency}>
          <button class="button" type="submit">
            {rhythms.map((rhythm) => (
              <span key={rhythm} class={oftenOf[rhythm]} data-words={w.giveAmount[rhythm]}>
                {w.give[rhythm]}
              </span>
            ))}
          </button>
        </x-give>
        <p class="note">{w.giveNote}</p>
      </div>
    </form>
  )
}

const isChosen = ({ values }: GiveFormProps, rhythm: Rhythm): boolean =>
  (values?.['often'] ?? 'month') === oftenOf[rhythm]

function Ladder({ rhythm, language, offer, values }: GiveFormProps & { rhythm: Rhythm }) {
  const often = oftenOf[rhythm]
  const { steps, usual } = offer.ladders[rhythm]
  const chosen = values?.[`amount-${often}`] ?? fieldOf(usual)
  return (
    <fieldset class={often}>
      <legend>{words[language].amountFor[rhythm]}</legend>
      <div class={steps.length === 4 ? 'choices four' : 'choices amounts'}>
        {steps.map((step) => (
          <label key={step.minor}>
            <input
              type="radio"
              name={`amount-${often}`}
              value={fieldOf(step)}
              checked={chosen === fieldOf(step)}
            />{' '}
            {moneyWords(language, step)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function OwnAmount({ prefix, language, offer, values, issues }: GiveFormProps) {
  const w = words[language]
  const id = `${prefix}-own`
  const wrong = issues?.find(({ field }) => field === 'own')?.message
  const { currency, least, most } = offer
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>{w.ownAmount}</label>
      <p class="hint" id={`${id}-hint`}>
        {w.ownHint(moneyWords(language, least), moneyWords(language, most))}
      </p>
      <Wrong id={id} message={wrong} />
      <div class="money">
        <span aria-hidden="true">{currencySign(language, currency)}</span>
        <input
          id={id}
          name="own"
          type="text"
          inputmode={digitsOf(currency) === 0 ? 'numeric' : 'decimal'}
          autocomplete="transaction-amount"
          value={values?.['own']}
          aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
    </div>
  )
}

function Email({ prefix, language, values, issues }: GiveFormProps) {
  const w = words[language]
  const id = `${prefix}-email`
  const wrong = issues?.find(({ field }) => field === 'email')?.message
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>{w.email}</label>
      <p class="hint" id={`${id}-hint`}>
        {w.emailHint}
      </p>
      <Wrong id={id} message={wrong} />
      <input
        id={id}
        name="email"
        type="email"
        autocomplete="email"
        value={values?.['email']}
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  )
}

const Wrong = ({ id, message }: { id: string; message: string | undefined }) =>
  message ? (
    <p class="error" id={`${id}-error`}>
      {message}
    </p>
  ) : null

function Issues({ prefix, language, issues = [] }: GiveFormProps) {
  if (issues.length === 0) return null
  return (
    <div class="summary" role="alert">
      <h2>{words[language].twoThings(issues.length)}</h2>
      <ul>
        {issues.map(({ field, message }) => (
          <li key={field}>{field ? <a href={`#${prefix}-${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
