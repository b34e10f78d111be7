import { type FooterColumn, footerColumns, type FooterLink } from '#platform/footer'
import type { Language } from '#platform/i18n'
import { keptFragment } from '#platform/pages'
import type { PaperIdentity } from './paper-identity.ts'
import type { ShellWords } from './words.ts'

/** The links of each column. */
export type FooterLinks = Readonly<Record<FooterColumn, readonly FooterLink[]>>

interface FooterProps {
  readonly paper: PaperIdentity
  readonly words: ShellWords
  readonly links: FooterLinks
}

export const PaperFooter = keptFragment(
  ({ paper, words, links }: FooterProps) => (
    <footer class="foot page">
      <p class="name">
        <a href="/">{paper.name}</a>
      </p>
      <div class="cols">
        {footerColumns.map((column) => (
          <Column
            key={column}
            id={`foot-${column}`}
            heading={words.footer[column]}
            links={links[column]}
            language={words.language}
          />
        ))}
      </div>
      <x-theme hidden>
        <label>
          {words.theme}{' '}
          <select>
            <option value="">{words.themeOfSystem}</option>
            <option value="light">{words.themeLight}</option>
            <option value="dark">{words.themeDark}</option>
          </select>
        </label>
      </x-theme>
      <p>{words.colophon(paper)}</p>
    </footer>
  ),
  ({ words }) => words.language,
)

interface ColumnProps {
  readonly id: string
  readonly heading: string
  readonly links: readonly FooterLink[]
  readonly language: Language
}

const Column = ({ id, heading, links, language }: ColumnProps) => (
  <nav aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <ul>
      {links.map(({ href, words, shown }) => (
        <li key={href} class={shown}>
          <a href={href}>{words[language]}</a>
        </li>
      ))}
    </ul>
  </nav>
)
