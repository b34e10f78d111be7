import { type PictureModel, PictureView } from '#domains/publishing'
import { shortWhenWords, whenWords } from '#platform/zones'
import type { CardModel, Edition, FrontModel } from './front-model.ts'
import { headlineLength } from './headline-length.ts'
import { CaptionedPicture, sizesOf } from './picture.view.tsx'
import { words } from './words.ts'

interface CardProps {
  readonly card: CardModel
  readonly edition: Edition
  /** Where it stands in its container: quarter ruled. */
  readonly place?: string
}

/** The story of the day: headline across, picture and words below it. */
export function LeadCard({
  card,
  edition,
  alone,
}: {
  card: NonNullable<FrontModel['lead']>
  edition: Edition
  alone: boolean
}) {
  const kinds = ['lead', alone ? 'alone' : 'c9', card.picture ? '' : 'bare']
  return (
    <article class={classes(card, ...kinds)} lang={card.language}>
      <Kicker card={card} />
      <Headline card={card} />
      {card.picture && (
        <figure>
          <CaptionedPicture
            picture={card.picture}
            sizes={alone ? sizesOf.leadAlone : sizesOf.lead}
          />
        </figure>
      )}
      <div class="words">
        {card.standfirst && <p class="deck">{card.standfirst}</p>}
        <Byline card={card} edition={edition} />
        {card.also && card.also.length > 0 && (
          <ul class="also">
            {card.also.map(({ href, headline }) => (
              <li key={href}>
                <a href={href}>{headline}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  )
}

/** Six columns with standfirst and byline: the first of its container. */
export function FeatureCard({ card, edition, place = '' }: CardProps) {
  return (
    <article class={classes(card, 'feature', place)} lang={card.language}>
      <CardFigure picture={card.picture} sizes={sizesOf.feature} />
      <Kicker card={card} />
      <Headline card={card} />
      {card.standfirst && <p class="deck">{card.standfirst}</p>}
      <Byline card={card} edition={edition} />
    </article>
  )
}

/** A lone story in its container: the picture at the left, the words at the right. */
export function AcrossCard({
  card,
  edition,
  place = '',
  first = false,
}: CardProps & { readonly first?: boolean }) {
  return (
    <article
      class={classes(card, 'across', place, card.picture ? '' : 'bare')}
      lang={card.language}
    >
      <CardFigure picture={card.picture} sizes={sizesOf.across} first={first} />
      <div class="words">
        <Kicker card={card} />
        <Headline card={card} />
        {card.standfirst && <p class="deck">{card.standfirst}</p>}
        <Byline card={card} edition={edition} />
      </div>
    </article>
  )
}

interface MidCardProps extends CardProps {
  readonly sizes: keyof typeof sizesOf
}

/** A picture, a headline a size up, a line. */
export function MidCard({ card, place = '', sizes }: MidCardProps) {
  return (
    <article class={classes(card, 'mid', place)} lang={card.language}>
      <CardFigure picture={card.picture} sizes={sizesOf[sizes]} />
      <Kicker card={card} />
      <Headline card={card} />
      {card.standfirst && <p>{card.standfirst}</p>}
    </article>
  )
}

interface PlainCardProps {
  readonly card: CardModel
  readonly place?: string
  readonly pictured?: boolean
  readonly standfirst?: boolean
}

/** Kicker and headline; at the head of a stack with its picture and a line. */
export function PlainCard({
  card,
  place = '',
  pictured = false,
  standfirst = false,
}: PlainCardProps) {
  return (
    <article class={classes(card, place)} lang={card.language}>
      {pictured && <CardFigure picture={card.picture} sizes={sizesOf.quarter} />}
      <Kicker card={card} />
      <Headline card={card} />
      {standfirst && card.standfirst && <p>{card.standfirst}</p>}
    </article>
  )
}

/** Opinion: the headline as a voice, then whose it is. */
export function VoiceCard({ card, edition, place = '' }: CardProps) {
  return (
    <article class={classes(card, 'voice', place)} lang={card.language}>
      <Headline card={card} />
      <p class="by">
        <b>{card.byline?.names ?? words[edition.language].leadingArticle}</b>
        {card.opinion?.role && <br />}
        {card.opinion?.role}
      </p>
    </article>
  )
}

/** A line of the river: when, and what. */
export function RiverRow({ card, edition }: CardProps) {
  return (
    <li class={card.section.hue} lang={card.language}>
      <time datetime={card.publishedAt.toISOString()}>
        {shortWhenWords(edition.language, edition.zone, card.publishedAt, edition.now)}
      </time>
      <h3>
        <a href={card.href}>{card.headline}</a>
      </h3>
    </li>
  )
}

/** A row of a list: when, the words, the picture in the rail. */
export function RowCard({ card, edition }: CardProps) {
  return (
    <li>
      <article class={classes(card, 'row')} lang={card.language}>
        <p class="by when">
          <time datetime={card.publishedAt.toISOString()}>
            {whenWords(edition.language, edition.zone, card.publishedAt, edition.now)}
          </time>
        </p>
        <div class="words">
          <Kicker card={card} />
          <Headline card={card} />
          {card.standfirst && <p>{card.standfirst}</p>}
          <Byline card={card} edition={edition} />
        </div>
        <CardFigure picture={card.picture} sizes={sizesOf.row} />
      </article>
    </li>
  )
}

const classes = (card: CardModel, ...kinds: string[]) =>
  ['card', ...kinds, card.section.hue, headlineLength(card.headline)].filter(Boolean).join(' ')

const Kicker = ({ card }: { card: CardModel }) => (
  <p class="kicker">{card.kicker || card.section.name}</p>
)

const Headline = ({ card }: { card: CardModel }) => (
  <h3>
    <a href={card.href}>{card.headline}</a>
  </h3>
)

interface CardFigureProps {
  readonly picture: PictureModel | undefined
  readonly sizes: string
  readonly first?: boolean
}

const CardFigure = ({ picture, sizes, first = false }: CardFigureProps) =>
  picture ? (
    <figure>
      <PictureView picture={picture} sizes={sizes} isFirst={first} />
    </figure>
  ) : null

function Byline({ card, edition }: { card: CardModel; edition: Edition }) {
  const w = words[edition.language]
  const counted = card.commentCount !== undefined && card.commentCount > 0
  if (!card.byline && !counted) return null
  return (
    <p class="by">
      {card.byline && (
        <span>
          {w.by}
          <b>{card.byline.names}</b>
          {card.byline.place && ` ${w.inPlace(card.byline.place)}`}
        </span>
      )}
      {counted && <span class="tally">{w.comments(card.commentCount)}</span>}
    </p>
  )
}
