import { z } from 'zod'
import { creativesOn } from '#domains/advertising'
import { appealsFor, appealsOn } from '#domains/contributions'
import { threadFor, threadIslands } from '#domains/discussion'
import { ArticleHead } from '#domains/distribution'
import {
  type ArticleCard,
  keysOfCards,
  latestArticles,
  publishedArticle,
  type WithdrawnArticle,
} from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, cachedPage, permanent } from '#platform/http'
import { page } from '#platform/pages'
import { WithdrawnPage } from '../paper-pages/withdrawn-page.view.tsx'
import { words as paperWords } from '../paper-pages/words.ts'
import { ArticlePage } from './article-page.view.tsx'

const ArticleParams = z.object({
  year: z.string().regex(/^\d{4}$/),
  month: z.string().regex(/^\d\d$/),
  day: z.string().regex(/^\d\d$/),
  slug: z.string().regex(/^[a-z0-9-]{1,120}$/),
})

const readNextLength = 4

/** An article with its appeals, its slots and its thread: the page that everything leads to. */
export function articlePageRoutes(app: App): void {
  cachedPage(
    app,
    '/:year/:month/:day/:slug',
    { params: ArticleParams },
    async (ctx, { params }) => {
      const day = `${params.year}-${params.month}-${params.day}`
      const found = await publishedArticle(ctx, { day, slug: params.slug })
      if (found.kind === 'moved') return permanent(found.movedTo)
      if (found.kind === 'withdrawn') return withdrawnPage(ctx, found)
      const topic = found.topics[0]?.slug
      const [thread, appeals, creatives, ofTopic, ofSection] = await Promise.all([
        threadFor(ctx, found),
        appealsFor(ctx, found.language),
        creativesOn(ctx, ['article-rail']),
        topic ? newestOf(ctx, 'topic', topic) : [],
        newestOf(ctx, 'section', found.section.slug),
      ])
      const related = readNext(found.id, [...ofTopic, ...ofSection])
      return page({
        shell: 'paper',
        title: found.headline,
        description: found.standfirst,
        canonical: found.path,
        language: found.language,
        current: found.section.slug,
        islands: [...threadIslands, 'give-form', 'share-menu'],
        keys: [
          ...found.keys,
          ...thread.keys,
          'appeals',
          'slots',
          `section:${found.section.slug}`,
          ...(topic ? [`topic:${topic}`] : []),
          ...keysOfCards(related),
        ],
        head: <ArticleHead article={found} site={ctx.site} settings={ctx.settings} />,
        body: (
          <ArticlePage
            article={found}
            thread={thread}
            appeals={appealsOn(found.words, appeals)}
            creative={creatives.get('article-rail')}
            related={related}
            zone={ctx.settings.zone}
            paperLanguage={ctx.settings.language}
            origin={ctx.site.origin}
          />
        ),
      })
    },
  )
}

/** The newest of a topic or section, which all of its articles lead on to. */
const newestOf = (ctx: Context, of: 'topic' | 'section', slug: string) =>
  ctx.remember(
    `newest of ${of} ${slug}`,
    (cards: readonly ArticleCard[]) => [`${of}:${slug}`, ...keysOfCards(cards)],
    () => latestArticles(ctx.db, { [of]: slug, limit: readNextLength + 1 }),
  )

/** What is about the same thing comes before what is merely in the same section. */
function readNext(id: string, candidates: readonly ArticleCard[]): ArticleCard[] {
  const others = new Map(candidates.map((card) => [card.id as string, card]))
  others.delete(id)
  return [...others.values()].slice(0, readNextLength)
}

function withdrawnPage(ctx: Context, article: WithdrawnArticle) {
  return page({
    shell: 'paper',
    status: 410,
    title: paperWords[article.language].withdrawnTitle(article.headline),
    language: article.language,
    robots: 'noindex',
    current: article.section.slug,
    keys: article.keys,
    body: <WithdrawnPage article={article} zone={ctx.settings.zone} />,
  })
}
