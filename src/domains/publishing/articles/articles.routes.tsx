import { z } from 'zod'
import { profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { type App, pageRoute } from '#platform/http'
import { page } from '#platform/pages'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { ArticleList } from './article-list.view.tsx'
import { articleCounts, articleLines } from './articles.queries.ts'
import { act } from '../publishing.policy.ts'

const ListQuery = z.object({
  state: z.enum(['draft', 'published', 'withdrawn']).optional(),
  words: z.string().max(200).optional(),
  after: z.string().max(300).optional(),
})
const pageLength = 40

/** The newsroom's list of all that was written. */
export function articleRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/articles',
    { access: act('article.see'), query: ListQuery },
    ({ ctx, query }) => listPage(ctx, query),
  )
}

async function listPage(ctx: Context, { state, words, after }: z.output<typeof ListQuery>) {
  const lines = await articleLines(ctx.db, {
    state,
    words,
    after: after === undefined ? undefined : decodeCursor(after),
    limit: pageLength + 1,
  })
  const shown = lines.slice(0, pageLength)
  const last = lines.length > pageLength ? shown.at(-1) : undefined
  const people = await profilesOf(
    ctx.db,
    shown.flatMap(({ changedBy }) => changedBy ?? []),
  )
  const next = last && encodeCursor(last.order, last.id)
  return page({
    shell: 'newsroom',
    current: 'articles',
    title: 'Articles',
    body: (
      <ArticleList
        lines={shown}
        counts={await articleCounts(ctx.db)}
        people={people}
        state={state}
        words={words}
        next={next}
        zone={ctx.settings.zone}
        now={ctx.clock.now()}
      />
    ),
  })
}
