import type { Language } from '../i18n/index.ts'

/**
 * A letter that is owed to its reader, in plain paragraphs; its HTML part is the same words in the
 * paper's dress.
 */
export interface Mail {
  /** What kind of letter it is, for the mailbox page: `sign-in-link`, `receipt`. */
  readonly kind: string
  readonly to: string
  /** Somebody sits before a page and waits for it: it leaves before all others. */
  readonly awaited?: boolean
  readonly language: Language
  readonly subject: string
  /** Paragraphs of plain text; a paragraph may be quoted words or a table-like list of lines. */
  readonly paragraphs: readonly (
    | string
    | { readonly quote: string }
    | { readonly link: string; readonly words: string }
  )[]
}
