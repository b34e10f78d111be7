/** The paper's own pages are plain: headings, paragraphs, lists, and pairs of a term and its words. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'terms'; readonly terms: readonly (readonly [term: string, words: string])[] }

export interface Page {
  readonly slug: string
  readonly title: string
  readonly standfirst: string
  /** Words may hold `**strong**`, `*emphasis*` and `[words](address)`, as in an article. */
  readonly blocks: readonly PageBlock[]
}

export function heading(words: string): PageBlock {
  return { kind: 'heading', words }
}

export function paragraph(words: string): PageBlock {
  return { kind: 'paragraph', words }
}

export function list(...items: string[]): PageBlock {
  return { kind: 'list', ordered: false, items }
}

export function numberedList(...items: string[]): PageBlock {
  return { kind: 'list', ordered: true, items }
}

export function terms(...pairs: (readonly [term: string, words: string])[]): PageBlock {
  return { kind: 'terms', terms: pairs }
}
