import type { ComponentChildren } from 'preact'
import { keptFragment } from '#platform/pages'
import type { ShellWords } from './words.ts'

/** A few lines beside the name on the front: a heading, and words that may hold a time. */
export interface Ear {
  readonly heading: string
  readonly words: ComponentChildren
}

export interface SectionLink {
  readonly slug: string
  readonly name: string
  /** Name of one of the design's hues, a class of the style sheet. */
  readonly hue: string
}

interface MastheadProps {
  readonly paper: { readonly name: string }
  readonly date?: { readonly iso: string; readonly words: string }
  readonly ears?: { readonly start?: Ear; readonly end?: Ear }
  readonly words: ShellWords
}

export function FrontMasthead({ paper, date, ears, words }: MastheadProps) {
  return (
    <>
      <div class="top-bar">
        <span>{date && <time datetime={date.iso}>{date.words}</time>}</span>
        <OwnCorner words={words} />
      </div>
      <div class="masthead">
        <EarView ear={ears?.start} />
        <h1 class={nameClass(paper.name)}>
          <a href="/">{paper.name}</a>
        </h1>
        <EarView ear={ears?.end} />
      </div>
    </>
  )
}

export function InsideMasthead({ paper, words }: MastheadProps) {
  return (
    <div class="masthead">
      <p class={nameClass(paper.name)}>
        <a href="/">{paper.name}</a>
      </p>
      <div class="top-bar">
        <OwnCorner words={words} />
      </div>
    </div>
  )
}

// Both links are there for everyone and the sheet shows one of them, so that the page's bytes stay
// the same; the island puts the reader's name on the second.
const OwnCorner = ({ words }: { words: ShellWords }) => (
  <>
    <x-account>
      <a id="account-link" class="when-out" href="/sign-in">
        {words.signIn}
      </a>
      <a class="when-in" href="/account">
        {words.account}
      </a>
    </x-account>
    <a class="pay" href="/contribute">
      {words.contribute}
    </a>
  </>
)

function EarView({ ear }: { ear: Ear | undefined }) {
  return (
    <p class="ear ui">
      {ear && (
        <>
          <b>{ear.heading}</b>
          {ear.words}
        </>
      )}
    </p>
  )
}

// A name that would run out of the page at the masthead's size is set smaller, on two lines.
const nameClass = (name: string) => (name.length > 20 ? 'name long' : 'name')

interface SectionsProps {
  readonly sections: readonly SectionLink[]
  /** Language of the sections' names, where it is not the page's: en-IE. */
  readonly namesIn: string | undefined
  readonly current: string | undefined
  readonly search: string | undefined
  readonly words: ShellWords
}

export const Sections = keptFragment(
  ({ sections, namesIn, current, search, words }: SectionsProps) => {
    if (sections.length === 0 && !search) return <div class="sections" />
    return (
      <nav class="sections" aria-label={words.sections}>
        <ul>
          {sections.map(({ slug, name, hue }) => (
            <li key={slug} class={hue}>
              <a
                href={`/sections/${slug}`}
                lang={namesIn}
                aria-current={slug === current ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
          {search && (
            <li class="apart">
              <a href={search}>{words.search}</a>
            </li>
          )}
        </ul>
      </nav>
    )
  },
  ({ namesIn, current, search, words }) => [words.sections, namesIn, current, search].join(' '),
)
