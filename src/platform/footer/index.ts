import { defineExtensionPoint, type Extension } from '../extensions/index.ts'
import type { Language } from '../i18n/index.ts'

/** The columns of the footer, in their order. */
export const footerColumns = ['paper', 'readers', 'rights'] as const
export type FooterColumn = (typeof footerColumns)[number]

/** A link in the footer of every page. */
export interface FooterLink {
  readonly column: FooterColumn
  readonly href: string
  readonly words: Readonly<Record<Language, string>>
  /** Left out: for every reader. */
  readonly shown?: 'when-in' | 'when-out'
  /** Links stand in their column by this number. */
  readonly place: number
}

/** @example extensions: [footerLinks.with({ column: 'readers', href: '/comments-policy', words: { en: 'Comments policy', ga: 'An polasaí tráchtanna' }, place: 30 })] */
export const footerLinks = defineExtensionPoint<FooterLink>('footer-links')

/** The links of one column, in order. */
export const linksIn = (
  source: { readonly extensions: readonly Extension[] },
  column: FooterColumn,
): FooterLink[] =>
  footerLinks
    .of(source)
    .filter((link) => link.column === column)
    .toSorted((a, b) => a.place - b.place)
