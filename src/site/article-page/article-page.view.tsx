import { type Creative, Slot } from '#domains/advertising'
import { AppealAbove, AppealBelow, type Appeals } from '#domains/contributions'
import { Thread, type ThreadModel } from '#domains/discussion'
import {
  ArticleBody,
  attributionLine,
  type ArticleCard,
  type PublishedArticle,
} from '#domains/publishing'
import type { Language } from '#platform/i18n'
import { keptFragment } from '#platform/pages'
import { dateWords, timeWords } from '#platform/zones'
import type { CardModel } from '../front/front-model.ts'
import { PlainCard } from '../front/cards.view.tsx'
import { headlineLength } from '../front/headline-length.ts'
import { cardOf } from '../front/model-of.ts'
import { CaptionedPicture } from '../front/picture.view.tsx'
import { ArticleMeta } from './article-meta.view.tsx'
import { words } from './words.ts'

export interface ArticlePageProps {
  readonly article: PublishedArticle
  readonly thread: ThreadModel
  readonly appeals: Appeals
  readonly creative: Creative | undefined
  readonly related: readonly ArticleCard[]
  readonly zone: string
  readonly paperLanguage: Language
  readonly origin: string
}

/** Paragraphs that a reader has read before the advertisement comes. */
const paragraphsBeforeSlot = 3
/** Paragraphs that an article needs for the advertisement to stand beside them; a shorter one ends with it. */
const paragraphsBesideSlot = 6

export function ArticlePage({ thread, ...story }: ArticlePageProps) {
  return (
    <>
      <Story {...story} comments={thread.count} canWrite={thread.isOpen} />
      <Thread thread={thread} />
    </>
  )
}

type StoryProps = Omit<ArticlePageProps, 'thread'> & {
  readonly comments: number
  readonly canWrite: boolean
}

/** All that stands above the thread: as it was, where nothing but a like or an edited comment is new. */
const Story = keptFragment(
  (props: StoryProps) => {
    const { article, appeals } = props
    return (
      <>
        <article class="sub" aria-labelledby="headline">
          <ArticleTop {...props} />
          <ArticleMeta {...props} />
          <AppealAbove appeals={appeals} />
          <div class="body text">
            <Body
              id={article.id}
              body={article.body}
              pictures={article.pictures}
              language={article.language}
              paperLanguage={props.paperLanguage}
              creative={isLong(article) ? props.creative : undefined}
            />
            <ArticleEnd {...props} />
            {!isLong(article) && props.creative && (
              <div class="at-end">
                <Slot
                  name="article-rail"
                  creative={props.creative}
                  language={article.language}
                  wordsIn={props.paperLanguage}
                />
              </div>
            )}
          </div>
        </article>
        <AppealBelow appeals={appeals} />
        {props.related.length > 0 && (
          <ReadNext
            cards={props.related.map((card) => cardOf(card, article.language))}
            language={article.language}
            hue={article.section.hue}
          />
        )}
      </>
    )
  },
  ({ article }) => article.id,
  { atMost: 200 },
)

const isLong = ({ body }: PublishedArticle): boolean =>
  body.content.filter(({ type }) => type === 'paragraph').length >= paragraphsBesideSlot

type BodyProps = Pick<PublishedArticle, 'id' | 'body' | 'pictures' | 'language'> & {
  readonly creative: Creative | undefined
  readonly paperLanguage: Language
}

/** A thread's comments are most of what makes an article's page anew; its text is as it was. */
const Body = keptFragment(
  ({ body, pictures, language, paperLanguage, creative }: BodyProps) => (
    <ArticleBody
      body={body}
      pictures={pictures}
      language={language}
      after={(paragraph) =>
        paragraph === paragraphsBeforeSlot ? (
          <Slot
            name="article-rail"
            creative={creative}
            language={language}
            wordsIn={paperLanguage}
          />
        ) : null
      }
    />
  ),
  ({ id }) => id,
  { atMost: 200 },
)

function ArticleTop({ article }: StoryProps) {
  const { leadPicture } = article
  return (
    <>
      <header
        class={`story-head head-text ${article.section.hue} ${headlineLength(article.headline)}`.trim()}
      >
        <p class="kicker">
          <a
            href={
              article.topics[0]
                ? `/topics/${article.topics[0].slug}`
                : `/sections/${article.section.slug}`
            }
          >
            {article.kicker}
          </a>
        </p>
        <h1 id="headline">{article.headline}</h1>
        {article.standfirst && <p class="deck">{article.standfirst}</p>}
      </header>
      {leadPicture && (
        <figure
          class={
            leadPicture.picture.height > leadPicture.picture.width
              ? 'wide-picture portrait'
              : 'wide-picture'
          }
        >
          <CaptionedPicture {...leadPicture} sizes="(min-width: 84rem) 79.5rem, 96vw" />
        </figure>
      )}
    </>
  )
}

/** Below the text: corrections, whose reporting it is, and what it is about. */
function ArticleEnd({ article, zone }: StoryProps) {
  const w = words[article.language]
  return (
    <>
      {article.corrections.map(({ id, words: text, correctedAt }) => (
        <aside class="box correction" key={id} id={`correction-${id}`} aria-label={w.correction}>
          <h2>
            {w.correction},{' '}
            <time
              datetime={correctedAt.toISOString()}
            >{`${dateWords(article.language, zone, correctedAt)}, ${timeWords(article.language, zone, correctedAt)}`}</time>
          </h2>
          <p>{text}</p>
        </aside>
      ))}
      {article.agency && (
        <p class="agency">
          {attributionLine(article.agency.agency, article.agency.year, article.language)}
        </p>
      )}
      {article.topics.length > 0 && (
        <ul class="topics" aria-label={w.topics}>
          {article.topics.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/topics/${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Pictures stand in the row where every card has one, and nowhere else. */
const ReadNext = keptFragment(
  ({ cards, language, hue }: { cards: readonly CardModel[]; language: Language; hue: string }) => (
    <section class={`block related ${hue}`} aria-labelledby="read-next">
      <header>
        <h2 id="read-next">{words[language].readNext}</h2>
      </header>
      {cards.map((card, index) => (
        <PlainCard
          key={card.href}
          card={card}
          place={index === 0 ? 'quarter' : 'quarter ruled'}
          pictured={cards.every(({ picture }) => picture)}
        />
      ))}
    </section>
  ),
  ({ cards }) => cards.map(({ href }) => href).join(' '),
)
