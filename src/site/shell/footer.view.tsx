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
            ['/account', words.account],
            ['/sign-in', words.signIn],
          ]}
        />
      </div>
      <p>{words.colophon(paper)}</p>
    </footer>
  ),
  ({ words }) => words.thePaper,
)

interface ColumnProps {
  readonly id: string
  readonly heading: string
  readonly links: readonly (readonly [href: string, name: string])[]
}

const Column = ({ id, heading, links }: ColumnProps) => (
  <nav aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <ul>
      {links.map(([href, name]) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
)
