import type { ComponentChildren } from 'preact'
import { AcrossCard, FeatureCard, MidCard, PlainCard, RiverRow, VoiceCard } from './cards.view.tsx'
import type { CardModel, ContainerModel, Edition } from './front-model.ts'
import { words } from './words.ts'

interface ContainerProps {
  readonly container: ContainerModel
  /** Its number on the page: a section may have more than one. */
  readonly index: number
  readonly edition: Edition
  /** An advertisement slot, for the layout that has room for one. */
  readonly ad?: ComponentChildren
}

/** A section's place on the front. A layout makes do with however many cards there are. */
export function Container({ container, index, edition, ad }: ContainerProps) {
  const { section, heading = section.name } = container
  const id = `container-${index + 1}`
  return (
    <section class={`block ${section.hue}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{heading}</h2>
        <a href={`/sections/${section.slug}`}>{words[edition.language].moreFrom(section.name)}</a>
      </header>
      <Layout container={container} edition={edition} ad={ad} />
    </section>
  )
}

function Layout({ container: { layout, cards }, edition, ad }: Omit<ContainerProps, 'index'>) {
  const [first, second] = cards
  if (!first) return null
  if (layout === 'list') return <River cards={cards} edition={edition} ad={ad} />
  if (layout === 'thirds') return <Row cards={cards} edition={edition} />
  if (!second) return <AcrossCard card={first} edition={edition} />
  return layout === 'feature' ? (
    <Feature cards={cards} edition={edition} />
  ) : (
    <Quarters cards={cards} edition={edition} />
  )
}

interface CardsProps {
  readonly cards: readonly CardModel[]
  readonly edition: Edition
}

/** The first story large, the others in two stacks beside it. */
function Feature({ cards, edition }: CardsProps) {
  const [first, ...others] = cards
  if (!first) return null
  if (isAlonePictured(cards)) return <Beside cards={cards} edition={edition} end="stack" />
  if (others.length === 1) return <Row cards={cards} edition={edition} />
  // A picture is as tall as two cards: the stack that has one takes fewer.
  const half = others.length / 2
  const left = others.slice(
    0,
    others[0]?.picture ? Math.max(1, Math.floor(half - 0.5)) : Math.ceil(half),
  )
  const right = others.slice(left.length)
  return (
    <>
      <FeatureCard card={first} edition={edition} place="c6" />
      <Stack cards={left} place="c3 ruled" />
      <Stack
        cards={right}
        place="c3 ruled"
        pictured={right.length < left.length || left.length === 1}
      />
    </>
  )
}

/** Whether the first card has a picture and none of the others, of which a stack holds so many. */
const isAlonePictured = ([first, ...others]: readonly CardModel[]): boolean =>
  first?.picture !== undefined &&
  others.length > 0 &&
  others.length <= 4 &&
  others.every(({ picture, opinion }) => !picture && !opinion)

/** A picture beside its words across nine columns, and all the others in one stack. */
function Beside({ cards, edition, end }: CardsProps & { readonly end: 'stack' | 'picture' }) {
  const [first, ...others] = cards
  if (!first) return null
  return (
    <>
      <AcrossCard card={first} edition={edition} place={end === 'stack' ? 'c9' : 'c9 last ruled'} />
      <Stack cards={others} place={end === 'stack' ? 'c3 ruled' : 'c3 begin'} />
    </>
  )
}

/** Four in a row; what is more stands as a stack in the third place. */
function Quarters({ cards, edition }: CardsProps) {
  if (isAlonePictured(cards)) return <Beside cards={cards} edition={edition} end="picture" />
  if (cards.length <= 4) return <Row cards={cards} edition={edition} />
  const [one, two] = cards
  const last = cards.at(-1)
  if (!one || !two || !last) return null
  return (
    <>
      <MidCard card={one} edition={edition} place="quarter" sizes="quarter" />
      <MidCard card={two} edition={edition} place="quarter ruled" sizes="quarter" />
      <Stack cards={cards.slice(2, -1)} place="quarter ruled" pictured={false} />
      <MidCard card={last} edition={edition} place="quarter ruled" sizes="quarter" />
    </>
  )
}

/** Cards side by side in equal shares: halves, thirds or quarters, opinion as voices. */
export function Row({ cards, edition }: CardsProps) {
  const [first] = cards
  if (cards.length === 1 && first && !first.opinion)
    return <AcrossCard card={first} edition={edition} />
  const share = shareOf(cards.length)
  return (
    <>
      {cards.map((card, index) => {
        const place = index % perRow[share] === 0 ? share : `${share} ruled`
        if (card.opinion)
          return <VoiceCard key={card.href} card={card} edition={edition} place={place} />
        return <MidCard key={card.href} card={card} edition={edition} place={place} sizes={share} />
      })}
    </>
  )
}

const perRow = { half: 2, third: 3, quarter: 4 } as const

function shareOf(count: number): keyof typeof perRow {
  if (count <= 2) return 'half'
  return count === 4 ? 'quarter' : 'third'
}

interface StackProps {
  readonly cards: readonly CardModel[]
  readonly place: string
  readonly pictured?: boolean
}

/** Cards below one another, each with a line; where the first shows its picture, it alone has one. */
export function Stack({ cards, place, pictured = true }: StackProps) {
  if (cards.length === 0) return null
  const showsPicture = pictured && cards[0]?.picture !== undefined
  return (
    <div class={`stack ${place}`}>
      {cards.map((card, index) => (
        <PlainCard
          key={card.href}
          card={card}
          pictured={pictured && index === 0}
          standfirst={index === 0 || !showsPicture}
        />
      ))}
    </div>
  )
}

/** Times and headlines, with room for an advertisement beside them. */
export function River({ cards, edition, ad }: CardsProps & { readonly ad?: ComponentChildren }) {
  return (
    <>
      <div class={ad ? 'river c8' : 'river wide'}>
        <ol>
          {cards.map((card) => (
            <RiverRow key={card.href} card={card} edition={edition} />
          ))}
        </ol>
      </div>
      {ad && <div class="c4">{ad}</div>}
    </>
  )
}
