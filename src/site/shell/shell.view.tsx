import type { ComponentChildren } from 'preact'
import { type FooterLinks, PaperFooter } from './footer.view.tsx'
import { PaperHead, type ShellAssets } from './head.view.tsx'
import {
  type Ear,
  FrontMasthead,
  InsideMasthead,
  Sections,
  type SectionLink,
} from './masthead.view.tsx'
import type { PaperIdentity } from './paper-identity.ts'
import type { ShellWords } from './words.ts'

export interface PaperShellProps {
  /** The full tag for `lang`: en-IE. */
  readonly language: string
  readonly title: string
  readonly description: string
  /** The one address under which the page should be known, absolute. */
  readonly canonical?: string
  readonly robots?: string
  readonly head?: ComponentChildren
  readonly body: ComponentChildren
  readonly paper: PaperIdentity
  readonly sections: readonly SectionLink[]
  /** Language of the sections' names, where it is not the page's. */
  readonly namesIn?: string
  /** Slug of the section that the navigation marks. */
  readonly current?: string
  /** The front has the name across the page; all others a line high. */
  readonly kind: 'front' | 'inside'
  /** The day of the edition, for the front: 2022-01-21, Friday 21 January 2022. */
  readonly date?: { readonly iso: string; readonly words: string }
  readonly ears?: { readonly start?: Ear; readonly end?: Ear }
  /** Where readers search; without it there is no such link. */
  readonly search?: string
  readonly assets: ShellAssets
  /** The paper's icon, as links for the head. */
  readonly icons: ComponentChildren
  /** Constant, allowed by its hash: sets classes on <html> before the first paint. */
  readonly inlineScript: string
  readonly words: ShellWords
  readonly footer: FooterLinks
}

/** The reader's newspaper around a page: a complete document, the same for every reader. */
export function PaperShell(props: PaperShellProps) {
  const { paper, words } = props
  return (
    <html lang={props.language}>
      <PaperHead
        {...props}
        title={
          props.title === paper.name
            ? `${paper.name}: ${paper.tagline}`
            : `${props.title} | ${paper.name}`
        }
      />
      <body>
        <a class="skip unseen" href="#main">
          {props.kind === 'front' ? words.skipToNews : words.skipToContent}
        </a>
        <header class={props.kind === 'front' ? 'top page' : 'top small page'}>
          {props.kind === 'front' ? <FrontMasthead {...props} /> : <InsideMasthead {...props} />}
          <Sections
            sections={props.sections}
            namesIn={props.namesIn}
            current={props.current}
            search={props.search}
            words={words}
          />
        </header>
        <main class="page" id="main">
          {props.body}
        </main>
        {props.canonical && <p class="printed page">{props.canonical}</p>}
        <PaperFooter paper={paper} words={words} links={props.footer} />
      </body>
    </html>
  )
}
