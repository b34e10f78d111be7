import { AcrossCard, RowCard } from './cards.view.tsx'
import type { CardModel, Edition } from './front-model.ts'
import { words } from './words.ts'

export interface SectionPageProps {
  /** The section's or topic's name, the author's, or the day in words. */
  readonly heading: string
  readonly description?: string
  /** An author's: what they do. */
  readonly role?: string
  readonly hue?: string
  readonly cards: readonly CardModel[]
  /** Address of the next page back, where there is one. */
  readonly older?: string
  /** Address of the first page, on all others. */
  readonly newest?: string
  readonly feed?: string
  /** What an empty list says, where "nothing yet" is not true. */
  readonly nothingHere?: string
  readonly edition: Edition
}

/** A section, topic, author or day: its head, the newest story across the page, then a list back in time. */
export function SectionPage(props: SectionPageProps) {
  const { cards, edition, hue = '', newest } = props
  const [first, ...others] = cards
  const w = words[edition.language]
  const across = first && !newest ? first : undefined
  const rows = across ? others : cards
  return (
    <>
      <ListHead {...props} />
      <section class={`block ${hue}`} aria-labelledby="articles">
        <h2 class="unseen" id="articles">
          {w.articles}
        </h2>
        {across && <AcrossCard card={across} edition={edition} first />}
        {rows.length > 0 && (
          <ol class="listing">
            {rows.map((card) => (
              <RowCard key={card.href} card={card} edition={edition} />
            ))}
          </ol>
        )}
        {!first && (
          <div class="notice text">
            <h3>{props.nothingHere ?? w.nothingHere}</h3>
            <p>
              {!props.nothingHere && `${w.nothingHereText} `}
              <a href="/">{w.toTheFront}</a>
            </p>
          </div>
        )}
      </section>
      {(props.older || newest) && (
        <nav class="pager" aria-label={w.pages}>
          {props.older && (
            <a class="button plain" rel="next" href={props.older}>
              {w.older}
            </a>
          )}
          {newest && <a href={newest}>{w.newest}</a>}
        </nav>
      )}
    </>
  )
}

function ListHead({ heading, description, role, hue = '', feed, edition }: SectionPageProps) {
  return (
    <header class={['list-head', hue].filter(Boolean).join(' ')}>
      <h1>{heading}</h1>
      {role && <p class="note">{role}</p>}
      {description && <p class="deck">{description}</p>}
      {feed && (
        <p class="note">
          <a href={feed}>{words[edition.language].feed}</a>
        </p>
      )}
    </header>
  )
}
