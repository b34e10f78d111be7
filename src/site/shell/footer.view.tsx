import { keptFragment } from '#platform/pages'
import type { PaperIdentity } from './paper-identity.ts'
import type { ShellWords } from './words.ts'

export const PaperFooter = keptFragment(
  ({ paper, words }: { paper: PaperIdentity; words: ShellWords }) => (
    <footer class="foot page">
      <p class="name">
        <a href="/">{paper.name}</a>
      </p>
      <div class="cols">
        <Column
          id="foot-paper"
          heading={words.thePaper}
          links={[
            ['/about', words.about],
            ['/ownership', words.ownership],
            ['/corrections', words.corrections],
            ['/contact', words.contact],
          ]}
        />
        <Column
          id="foot-readers"
          heading={words.readers}
          links={[
            ['/contribute', words.contribute],
            ['/how-we-count', words.howWeCount],
            ['/comments-policy', words.commentsPolicy],
            ['/feed.xml', words.feed],
          ]}
        />
        <Column
          id="foot-rights"
          heading={words.rights}
          links={[
            ['/privacy', words.privacy],
            ['/accessibility', words.accessibility],
            ['/account', words.account, 'when-in'],
            ['/sign-in', words.signIn, 'when-out'],
          ]}
        />
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
  ({ words }) => words.thePaper,
)

interface ColumnProps {
  readonly id: string
  readonly heading: string
  readonly links: readonly (readonly [
    href: string,
    name: string,
    /** For who is signed in, or for who is not, alone. */
    shown?: 'when-in' | 'when-out',
  ])[]
}

const Column = ({ id, heading, links }: ColumnProps) => (
  <nav aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <ul>
      {links.map(([href, name, shown]) => (
        <li key={href} class={shown}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
)
