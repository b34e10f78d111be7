import { z } from 'zod'
import { countsOf } from '#domains/discussion'
import { FeedLinks } from '#domains/distribution'
import {
  authorBySlug,
  keysOfCards,
  latestArticles,
  type LatestQuery,
  publicationDays,
  sectionsOf,
  topicBySlug,
} from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, cachedPage } from '#platform/http'
import { page } from '#platform/pages'
import { isDay, longDateWords, startOfDay } from '#platform/zones'
import { cardOf } from '../front/model-of.ts'
import { SectionPage, type SectionPageProps } from '../front/section-page.view.tsx'
import { words } from '../front/words.ts'
import { refuse } from '../refusals.ts'

const Slug = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,120}$/) })
const After = z.object({ after: z.string().max(200).optional() })
const Day = z.object({
  year: z.string().regex(/^\d{4}$/),
  month: z.string().regex(/^\d\d$/),
  day: z.string().regex(/^\d\d$/),
})
const pageLength = 20
const isDeep = ({ query }: { query: { after?: string | undefined } }) => query.after !== undefined

/** Sections, topics, authors and days: the same list of articles, newest first, back in time by cursor. */
export function listRoutes(app: App): void {
  cachedPage(
    app,
    '/sections/:slug',
    { params: Slug, query: After, deep: isDeep },
    async (ctx, { params, query }) => {
      const section = (await sectionsOf(ctx.db)).find(({ slug }) => slug === params.slug)
      if (!section) throw refuse('site.no_such_list')
      const path = `/sections/${section.slug}`
      return listPage(
        ctx,
        { section: section.slug },
        query.after,
        path,
        {
          heading: section.name,
          description: section.description,
          hue: section.hue,
          feed: `${path}/feed.xml`,
        },
        { current: section.slug, key: `section:${section.slug}` },
      )
    },
  )

  cachedPage(
    app,
    '/topics/:slug',
    { params: Slug, query: After, deep: isDeep },
    async (ctx, { params, query }) => {
      const topic = await topicBySlug(ctx.db, params.slug)
      if (!topic) throw refuse('site.no_such_list')
      return listPage(
        ctx,
        { topic: topic.slug },
        query.after,
        `/topics/${topic.slug}`,
        { heading: topic.name },
        { key: `topic:${topic.slug}` },
      )
    },
  )

  cachedPage(
    app,
    '/authors/:slug',
    { params: Slug, query: After, deep: isDeep },
    async (ctx, { params, query }) => {
      const author = await authorBySlug(ctx.db, params.slug)
      if (!author) throw refuse('site.no_such_list')
      return listPage(
        ctx,
        { author: author.slug },
        query.after,
        `/authors/${author.slug}`,
        {
          heading: author.name,
          role: author.title,
          description: author.biography,
        },
        { key: `author:${author.slug}` },
      )
    },
  )

  cachedPage(
    app,
    '/:year/:month/:day',
    { params: Day, query: After, deep: isDeep },
    async (ctx, { params, query }) => {
      const day = `${params.year}-${params.month}-${params.day}`
      if (!isDay(day) || !(await isWithinPublication(ctx, day))) throw refuse('site.no_such_list')
      const { language, zone } = ctx.settings
      return listPage(
        ctx,
        { day },
        query.after,
        `/${params.year}/${params.month}/${params.day}`,
        {
          heading: longDateWords(language, zone, startOfDay(zone, day)),
          nothingHere: words[language].nothingOnDay,
        },
        { key: `day:${day}` },
      )
    },
  )
}

type Head = Pick<
  SectionPageProps,
  'heading' | 'description' | 'role' | 'hue' | 'feed' | 'nothingHere'
>

async function listPage(
  ctx: Context,
  query: Omit<LatestQuery, 'limit'>,
  after: string | undefined,
  path: string,
  head: Head,
  about: { key: string; current?: string },
) {
  const { language, zone } = ctx.settings
  const found = await latestArticles(ctx.db, {
    ...query,
    limit: pageLength + 1,
    ...(after ? { after } : {}),
  })
  const articles = found.slice(0, pageLength)
  const counts = await countsOf(
    ctx.db,
    articles.map(({ id }) => id),
  )
  const last = found.length > pageLength ? articles.at(-1) : undefined
  return page({
    shell: 'paper',
    title: head.heading,
    description: head.description || head.heading,
    canonical: path,
    keys: [about.key, ...keysOfCards(articles)],
    ...(about.current ? { current: about.current } : {}),
    ...(after || articles.length === 0 ? { robots: 'noindex' } : {}),
    head: (
      <FeedLinks
        ctx={ctx}
        {...(query.section ? { section: { slug: query.section, name: head.heading } } : {})}
      />
    ),
    body: (
      <SectionPage
        {...head}
        cards={articles.map((article) => cardOf(article, language, counts.get(article.id)))}
        {...(last ? { older: `${path}?after=${last.id}` } : {})}
        {...(after ? { newest: path } : {})}
        edition={{ language, zone, now: ctx.clock.now() }}
      />
    ),
  })
}

/** An archive has no page before its first publication and none after its newest. */
async function isWithinPublication(ctx: Context, day: string): Promise<boolean> {
  const days = await publicationDays(ctx.db)
  return days !== undefined && days.first <= day && day <= days.newest
}
