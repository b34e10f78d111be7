import type { ComponentChildren } from 'preact'
import type { Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

/** What is wrong with a form, on top of it; each line leads to its field. */
export function Summary({
  refused,
  language,
}: {
  refused: Refused | undefined
  language: Language
}) {
  if (!refused || refused.issues.length === 0) return null
  return (
    <div class="summary" role="alert">
      <h2>{words[language].summary(refused.issues.length)}</h2>
      <ul>
        {refused.issues.map(({ field, message }) => (
          <li key={field}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autocomplete: string
  readonly hint?: string
  readonly refused?: Refused | undefined
  /** What stands in it before anything was typed. */
  readonly value?: string | undefined
  readonly maxlength?: number
  readonly optional?: boolean
}

/** A labelled field with its hint and, beside it, what is wrong. A password is never shown again. */
export function Field({
  name,
  label,
  type = 'text',
  autocomplete,
  hint,
  refused,
  value,
  maxlength,
  optional = false,
}: FieldProps) {
  const wrong = refused?.issues.find(({ field }) => field === name)?.message
  const described = [hint ? `${name}-hint` : '', wrong ? `${name}-error` : '']
    .filter(Boolean)
    .join(' ')
  const shared = {
    id: name,
    name,
    autocomplete,
    maxlength,
    required: !optional,
    value: type === 'password' ? undefined : (refused?.values[name] ?? value),
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p class="error" id={`${name}-error`}>
          {wrong}
        </p>
      ) : null}
      <Input type={type} {...shared} />
    </div>
  )
}

type InputProps = Pick<FieldProps, 'name' | 'autocomplete'> & {
  readonly id: string
  readonly type: FieldProps['type']
  readonly value: string | undefined
  readonly maxlength?: number | undefined
  readonly required?: boolean
  readonly 'aria-invalid'?: 'true' | undefined
  readonly 'aria-describedby'?: string | undefined
}

/** An input of one of the kinds that forms here have; required if it is not said otherwise. */
export function Input({ type, required = true, ...shared }: InputProps) {
  if (type === 'password') return <input type="password" required={required} {...shared} />
  if (type === 'email') return <input type="email" required={required} {...shared} />
  return <input type="text" required={required} {...shared} />
}

/** A form in a frame, sent to `action`. The server says what is wrong, in the page's own words. */
export function Panel({
  action,
  title,
  bare = false,
  children,
}: {
  action: string
  title: string
  /** Without the frame: for a form of a button alone. */
  bare?: boolean
  children: ComponentChildren
}) {
  return (
    <form
      class={bare ? undefined : 'panel'}
      method="post"
      action={action}
      novalidate
      aria-label={title}
    >
      {children}
    </form>
  )
}

/** What goes along unseen. */
export function Hidden({ values }: { values: Readonly<Record<string, string | undefined>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
