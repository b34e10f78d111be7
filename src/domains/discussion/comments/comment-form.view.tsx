import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/i18n'
import type { Issue } from '#platform/result'
import { lengthLimit } from './phases/length.ts'
import { words } from './words.ts'

/** What was typed and refused, for a form that is shown again. */
export interface FormState {
  readonly text?: string
  readonly issues?: readonly Issue[]
  /** A key of the form's own, in pages that are not cached. */
  readonly submission?: string
}

interface FormProps {
  readonly action: string
  readonly language: Language
  readonly label: string
  readonly hint: string
  readonly button: string
  /** Distinguishes the form's ids from those of other forms on the page. */
  readonly name: string
  readonly state?: FormState
  readonly level?: 'h1' | 'h2' | 'h3' | 'h4'
  /** What stands beside the button. */
  readonly beside?: ComponentChildren
  readonly note?: ComponentChildren
}

/** One text, one button; the island keeps its draft, counts near the limit and posts without leaving the page. */
export function CommentForm(props: FormProps) {
  const { action, language, label, hint, button, name, state = {}, level: Heading = 'h3' } = props
  const issues = state.issues ?? []
  const isWrong = issues.length > 0
  const described = [`${name}-h`, ...(isWrong ? [`${name}-e`] : [])].join(' ')
  return (
    <form
      class="panel"
      id={name}
      method="post"
      action={action}
      // A landmark by name, but not where one stands under each comment.
      aria-labelledby={Heading === 'h4' ? undefined : `${name}-t`}
    >
      {isWrong ? <Refused issues={issues} language={language} field={`${name}-w`} /> : null}
      <Heading id={`${name}-t`}>
        <label for={`${name}-w`}>{label}</label>
      </Heading>
      <div class={isWrong ? 'field wrong' : 'field'}>
        <p class="hint" id={`${name}-h`}>
          {hint}
        </p>
        {isWrong ? (
          <p class="error" id={`${name}-e`}>
            {issues.map(({ message }) => message).join(' ')}
          </p>
        ) : null}
        <textarea
          id={`${name}-w`}
          name="text"
          rows={5}
          // What was refused for its length is shown whole.
          maxLength={isWrong ? undefined : lengthLimit}
          aria-describedby={described}
          aria-invalid={isWrong ? 'true' : undefined}
          required
          dir="auto"
        >
          {/* A first line break in a textarea is dropped by the parser. */}
          {state.text?.startsWith('\n') ? `\n${state.text}` : state.text}
        </textarea>
      </div>
      {state.submission ? <input type="hidden" name="submission" value={state.submission} /> : null}
      {props.note}
      <div class="row">
        <button class="button" type="submit">
          {button}
        </button>
        {props.beside}
      </div>
      <x-comment-form></x-comment-form>
    </form>
  )
}

function Refused({
  issues,
  language,
  field,
}: {
  issues: readonly Issue[]
  language: Language
  field: string
}) {
  const w = words[language]
  return (
    <div class="summary" role="alert" tabindex={-1}>
      <h3>{w.notPosted}</h3>
      <p>
        {issues.map(({ message }) => message).join(' ')} <a href={`#${field}`}>{w.goThere}</a>{' '}
        {w.nothingLost}
      </p>
    </div>
  )
}

/** The form under a comment; in a cached page it knows nothing of who is reading. */
export function ReplyForm(props: {
  parent: string
  name: string
  language: Language
  cancel: string
  state?: FormState
  level?: 'h1' | 'h3' | 'h4'
}) {
  const w = words[props.language]
  return (
    <CommentForm
      action={`/comments/${props.parent}/replies`}
      language={props.language}
      label={w.yourReply(props.name)}
      hint={w.replyHint}
      button={w.postReply}
      name={`reply-${props.parent}`}
      level={props.level ?? 'h4'}
      {...(props.state ? { state: props.state } : {})}
      beside={
        <a class="quiet" href={props.cancel}>
          {w.cancel}
        </a>
      }
      note={<SignInNote language={props.language} />}
    />
  )
}

function SignInNote({ language }: { language: Language }) {
  const w = words[language]
  return <p class="notice signed-out">{w.signInNote}</p>
}
