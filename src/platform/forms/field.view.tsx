import type { ComponentChildren } from 'preact'
import type { Issue } from '../result/index.ts'

/** What ties a control to its label, its hint and what is wrong with it. */
export interface Tied {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid'?: 'true'
  readonly 'aria-describedby'?: string
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly wrong?: string | undefined
  /** Where it is not the name: of several controls of one name on a page. */
  readonly id?: string
  readonly children: (tied: Tied) => ComponentChildren
}

/**
 * A labelled control of a newsroom's form, with its hint and what is wrong with it.
 * @example <Field name="slug" label="Address" wrong={wrongOf(issues, 'slug')}>{(tied) => <input type="text" {...tied} value={slug} />}</Field>
 */
export function Field({ name, label, hint, wrong, id = name, children }: FieldProps) {
  const described = [...(hint ? [`${id}-hint`] : []), ...(wrong ? [`${id}-wrong`] : [])].join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        name,
        ...(wrong ? { 'aria-invalid': 'true' } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      ) : null}
    </div>
  )
}

/** What is wrong with a field, in words. */
export const wrongOf = (issues: readonly Issue[], name: string): string | undefined =>
  issues.find(({ field }) => field === name)?.message
