import type { PictureId } from '../pictures/picture.ts'

/** The version of the schema under which bodies are written today; each revision bears its own. */
export const bodyVersion = 1

export type Mark =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: readonly Text[]
}

export interface CrossHead {
  readonly type: 'crossHead'
  readonly content?: readonly Text[]
}

export interface Quotation {
  readonly type: 'quotation'
  readonly attrs: { readonly attribution: string }
  readonly content: readonly Paragraph[]
}

export interface PullQuote {
  readonly type: 'pullQuote'
  readonly attrs: { readonly attribution: string }
  readonly content?: readonly Text[]
}

/** A picture within the text; null words mean those of the picture's own record. */
export interface PictureBlock {
  readonly type: 'picture'
  readonly attrs: {
    readonly picture: PictureId
    readonly caption: string | null
    readonly credit: string | null
    readonly layout: 'text' | 'wide'
  }
}

export interface FactEntry {
  readonly type: 'factEntry'
  readonly attrs: { readonly term: string }
  readonly content?: readonly Text[]
}

export interface FactBox {
  readonly type: 'factBox'
  readonly attrs: { readonly heading: string }
  readonly content: readonly (Paragraph | FactEntry)[]
}

export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly Paragraph[]
}

export interface List {
  readonly type: 'bulletList' | 'orderedList'
  readonly content: readonly ListItem[]
}

export type Block = Paragraph | CrossHead | Quotation | PullQuote | PictureBlock | FactBox | List

/** The text of an article: ProseMirror JSON under the schema of `schema.ts`, checked. */
export interface Body {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

/** What an article has before anything is written. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Whether there is nothing to read or see in it. */
export const isEmptyBody = (body: Body): boolean =>
  body.content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0)

/** Ids of the pictures within a body, in order, each once. */
export function picturesIn(body: Body): PictureId[] {
  const ids = body.content.flatMap((block) =>
    block.type === 'picture' ? [block.attrs.picture] : [],
  )
  return [...new Set(ids)]
}
