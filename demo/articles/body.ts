import type { PictureKey } from '../pictures.ts'

/** The version of the body's schema that these builders write. */
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
  readonly content: readonly Text[]
}

export interface CrossHead {
  readonly type: 'crossHead'
  readonly content: readonly Text[]
}

export interface Quotation {
  readonly type: 'quotation'
  readonly attrs: { readonly attribution: string }
  readonly content: readonly Paragraph[]
}

export interface PullQuote {
  readonly type: 'pullQuote'
  readonly attrs: { readonly attribution: string }
  readonly content: readonly Text[]
}

export interface PictureBlock {
  readonly type: 'picture'
  readonly attrs: {
    readonly picture: PictureKey
    /** `null`: what the picture's record says. */
    readonly caption: string | null
    readonly credit: string | null
    readonly layout: 'text' | 'wide'
  }
}

export interface FactEntry {
  readonly type: 'factEntry'
  readonly attrs: { readonly term: string }
  readonly content: readonly Text[]
}

export interface FactBox {
  readonly type: 'factBox'
  readonly attrs: { readonly heading: string }
  readonly content: readonly (Paragraph | FactEntry)[]
}

export interface List {
  readonly type: 'bulletList' | 'orderedList'
  readonly content: readonly { readonly type: 'listItem'; readonly content: readonly Paragraph[] }[]
}

export type Block = Paragraph | CrossHead | Quotation | PullQuote | PictureBlock | FactBox | List

export interface Body {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export function body(...content: Block[]): Body {
  return { type: 'doc', content }
}

/** A paragraph; `*emphasis*`, `**strong**` and `[words](address)` become marks. */
export function p(words: string): Paragraph {
  return { type: 'paragraph', content: inline(words) }
}

export function crossHead(words: string): CrossHead {
  return { type: 'crossHead', content: inline(words) }
}

export function quotation(paragraphs: readonly string[], attribution: string): Quotation {
  return { type: 'quotation', attrs: { attribution }, content: paragraphs.map(p) }
}

export function pullQuote(words: string, attribution: string): PullQuote {
  return { type: 'pullQuote', attrs: { attribution }, content: inline(words) }
}

export function picture(
  key: PictureKey,
  { caption = null, credit = null, layout = 'text' }: Partial<PictureBlock['attrs']> = {},
): PictureBlock {
  return { type: 'picture', attrs: { picture: key, caption, credit, layout } }
}

/** A ruled box; a pair is a term and what is said of it, a string a paragraph. */
export function factBox(
  heading: string,
  ...entries: (string | readonly [term: string, words: string])[]
): FactBox {
  const content = entries.map((entry) =>
    typeof entry === 'string' ? p(entry) : factEntry(entry[0], entry[1]),
  )
  return { type: 'factBox', attrs: { heading }, content }
}

export function bullets(...items: string[]): List {
  return { type: 'bulletList', content: items.map(listItem) }
}

export function numbered(...items: string[]): List {
  return { type: 'orderedList', content: items.map(listItem) }
}

function factEntry(term: string, words: string): FactEntry {
  return { type: 'factEntry', attrs: { term }, content: inline(words) }
}

function listItem(words: string): List['content'][number] {
  return { type: 'listItem', content: [p(words)] }
}

const marked =
  /\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<href>[^)]+)\)/gu

function inline(words: string): Text[] {
  const pieces: Text[] = []
  let from = 0
  for (const match of words.matchAll(marked)) {
    if (match.index > from) pieces.push(plain(words.slice(from, match.index)))
    pieces.push(markedText(match.groups ?? {}))
    from = match.index + match[0].length
  }
  if (from < words.length) pieces.push(plain(words.slice(from)))
  return pieces
}

function plain(text: string): Text {
  return { type: 'text', text }
}

function markedText(groups: Record<string, string | undefined>): Text {
  if (groups['strong']) return { type: 'text', text: groups['strong'], marks: [{ type: 'strong' }] }
  if (groups['emphasis']) {
    return { type: 'text', text: groups['emphasis'], marks: [{ type: 'emphasis' }] }
  }
  const href = groups['href'] ?? ''
  return { type: 'text', text: groups['words'] ?? '', marks: [{ type: 'link', attrs: { href } }] }
}
