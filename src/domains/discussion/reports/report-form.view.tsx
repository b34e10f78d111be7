import type { Language } from '#platform/i18n'
import type { Issue } from '#platform/result'
import { type Ground, grounds } from '../grounds.ts'
import { words } from './words.ts'

export interface ReportState {
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

interface Props {
  readonly comment: string
  readonly language: Language
  readonly cancel: string
  readonly state?: ReportState
  readonly level?: 'h1' | 'h3' | 'h4'
  /** Whether the page knows that its reader is signed in: it has no need of an address then. */
  readonly isSignedIn?: boolean
}

/**
 * Which rule, in whose words, and where to tell the outcome: one form for the page and the thread. The
 * style sheet shows what the chosen rule asks for: an address for none of spam and what is off the
 * topic, good faith for a notice under the law alone.
 */
export function ReportForm({
  comment,
  language,
  cancel,
  state,
  level: Heading = 'h4',
  isSignedIn = false,
}: Props) {
  const w = words[language]
  const chosen = state?.values['ground']
  const name = `report-${comment}`
  return (
    <form
      class="panel report"
      id={name}
      method="post"
      action={`/comments/${comment}/reports`}
      // A landmark by name, but not where one stands under each comment.
      aria-labelledby={Heading === 'h1' ? `${name}-t` : undefined}
    >
      {state && state.issues.length > 0 ? (
        <Faults issues={state.issues} language={language} name={name} />
      ) : null}
      <Heading id={`${name}-t`}>{w.question}</Heading>
      <p class="hint">{w.hint}</p>
      <fieldset id={`${name}-ground`}>
        <legend>{w.rule}</legend>
        <div class="choices list">
          {grounds.map((ground) => (
            <Choice key={ground} ground={ground} language={language} isChosen={ground === chosen} />
          ))}
        </div>
      </fieldset>
      <div class="notice for-law">
        <p>{w.unlawfulText}</p>
      </div>
      <Words name={name} language={language} state={state} />
      {isSignedIn ? null : <WhoTells name={name} language={language} state={state} />}
      <GoodFaith name={name} language={language} state={state} />
      <div class="row">
        <button class="button" type="submit">
          {w.send}
        </button>
        <a class="quiet" href={cancel}>
          {w.cancel}
        </a>
      </div>
    </form>
  )
}

function Choice({
  ground,
  language,
  isChosen,
}: {
  ground: Ground
  language: Language
  isChosen: boolean
}) {
  return (
    <label>
      <input
        type="radio"
        name="ground"
        value={ground}
        checked={isChosen}
        required={ground === grounds[0]}
      />{' '}
      {words[language].grounds[ground]}
    </label>
  )
}

interface PartProps {
  readonly name: string
  readonly language: Language
  readonly state: ReportState | undefined
}

function Words({ name, language, state }: PartProps) {
  const w = words[language]
  const fault = faultOf(state, 'words')
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={`${name}-words`}>
        {w.ownWords} <span class="hint">{w.optionalWords}</span>
      </label>
      {fault ? (
        <p class="error" id={`${name}-words-e`}>
          {fault}
        </p>
      ) : null}
      <textarea
        id={`${name}-words`}
        name="words"
        rows={3}
        maxLength={fault ? undefined : 2000}
        dir="auto"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${name}-words-e` : undefined}
      >
        {state?.values['words']?.startsWith('\n')
          ? `\n${state.values['words']}`
          : state?.values['words']}
      </textarea>
    </div>
  )
}

/** Article 16(2): the notifier's name and address, which nobody is forced to give. */
function WhoTells({ name, language, state }: PartProps) {
  const w = words[language]
  const wrongEmail = faultOf(state, 'email')
  return (
    <div class="who-tells signed-out">
      <div class="field">
        <label for={`${name}-name`}>
          {w.name} <span class="hint">{w.optional}</span>
        </label>
        <p class="hint" id={`${name}-name-h`}>
          {w.nameHint}
        </p>
        <input
          type="text"
          id={`${name}-name`}
          name="name"
          autocomplete="name"
          maxLength={200}
          value={state?.values['name']}
          aria-describedby={`${name}-name-h`}
        />
      </div>
      <div class={wrongEmail ? 'field wrong' : 'field'}>
        <label for={`${name}-email`}>
          {w.email} <span class="hint">{w.optional}</span>
        </label>
        <p class="hint" id={`${name}-email-h`}>
          {w.emailHint}
        </p>
        {wrongEmail ? (
          <p class="error" id={`${name}-email-e`}>
            {wrongEmail}
          </p>
        ) : null}
        <input
          id={`${name}-email`}
          name="email"
          type="email"
          autocomplete="email"
          maxLength={254}
          value={state?.values['email']}
          aria-invalid={wrongEmail ? 'true' : undefined}
          aria-describedby={wrongEmail ? `${name}-email-h ${name}-email-e` : `${name}-email-h`}
        />
      </div>
    </div>
  )
}

/** Article 16(2)(d). */
function GoodFaith({ name, language, state }: PartProps) {
  const w = words[language]
  const wrongFaith = faultOf(state, 'goodFaith')
  return (
    <div class={wrongFaith ? 'field tick for-law wrong' : 'field tick for-law'}>
      <input
        id={`${name}-goodFaith`}
        name="goodFaith"
        type="checkbox"
        value="yes"
        checked={state?.values['goodFaith'] === 'yes'}
        aria-invalid={wrongFaith ? 'true' : undefined}
        aria-describedby={wrongFaith ? `${name}-goodFaith-e` : undefined}
      />
      <label for={`${name}-goodFaith`}>{w.goodFaith}</label>
      {wrongFaith ? (
        <p class="error" id={`${name}-goodFaith-e`}>
          {wrongFaith}
        </p>
      ) : null}
    </div>
  )
}

function Faults({
  issues,
  language,
  name,
}: {
  issues: readonly Issue[]
  language: Language
  name: string
}) {
  return (
    <div class="summary" role="alert" tabindex={-1}>
      <h3>{words[language].faults(issues.length)}</h3>
      <ul>
        {issues.map(({ field, message }) => (
          <li key={field}>{field ? <a href={`#${name}-${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}

const faultOf = (state: ReportState | undefined, field: string): string | undefined =>
  state?.issues.find((issue) => issue.field === field)?.message
