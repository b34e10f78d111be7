import { z } from 'zod'
import { publishedArticle } from '#domains/publishing'
import { type App, cachedPage, permanent } from '#platform/http'
import { idSchema } from '#platform/ids'
import { page } from '#platform/pages'
import { refuse } from '../refusals.ts'
import { cursorSchema } from './cursor.ts'
import { orders } from './thread-model.ts'
import { threadFor, type ThreadRequest } from './thread-for.ts'
import { Thread, threadIslands } from './thread.view.tsx'
import { words } from './words.ts'

const ThreadParams = z.object({
  year: z.string().regex(/^\d{4}$/),
  month: z.string().regex(/^\d\d$/),
  day: z.string().regex(/^\d\d$/),
  slug: z.string().regex(/^[a-z0-9-]{1,120}$/),
})
const ThreadQuery = z.object({
  order: z.enum(orders).optional(),
  after: z.string().max(80).optional(),
  of: idSchema<'Comment'>().optional(),
})

/** A thread on a page of its own: other orders, further pages, one conversation whole. */
export function threadRoutes(app: App): void {
  const isDeep = ({ query }: { query: z.output<typeof ThreadQuery> }) =>
    query.after !== undefined || query.of !== undefined
  cachedPage(
    app,
    '/:year/:month/:day/:slug/comments',
    { params: ThreadParams, query: ThreadQuery, deep: isDeep },
    async (ctx, { params, query }) => {
      const day = `${params.year}-${params.month}-${params.day}`
      const article = await publishedArticle(ctx, { day, slug: params.slug })
      if (article.kind === 'moved') return permanent(`${article.movedTo}/comments`)
      if (article.kind === 'withdrawn') throw refuse('discussion.comment_gone')
      const thread = await threadFor(ctx, article, requestFrom(query))
      const w = words[article.language]
      return page({
        shell: 'paper',
        title: w.pageTitle(article.headline),
        language: article.language,
        canonical: `${article.path}/comments`,
        current: article.section.slug,
        ...(thread.isDeep ? { robots: 'noindex' } : {}),
        islands: threadIslands,
        keys: [...thread.keys, `article:${article.id}`],
        body: (
          <>
            <header class="story-head">
              <p class="kicker">
                <a href={article.path}>{w.backToArticle}</a>
              </p>
              <h1>{article.headline}</h1>
            </header>
            <Thread thread={thread} />
          </>
        ),
      })
    },
  )
}

function requestFrom({
  order = orders[0],
  after,
  of,
}: z.output<typeof ThreadQuery>): ThreadRequest {
  const cursor = after === undefined ? undefined : cursorSchema.safeParse(after)
  if (cursor && !cursor.success) throw refuse('discussion.no_comment')
  if (of) return { order, of: { root: of, after: cursor?.data?.id ?? null } }
  return { order, after: cursor?.data }
}
