import { z } from 'zod'
import { articleSummaries } from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, pageRoute } from '#platform/http'
import { type Page, page } from '#platform/pages'
import { personOf } from '#platform/policy'
import { momentWords } from '#platform/zones'
import { AccountComments } from './account-comments.view.tsx'
import { accountCommentsWords } from './account-comments.words.ts'
import { commentsBy } from './comments.queries.ts'

const perPage = 30
const Before = z.object({ before: z.uuid().optional() })

/** Everything that a reader has written here, with what became of it, newest first. */
export function accountCommentsRoutes(app: App): void {
  pageRoute(app, '/account/comments', { access: 'signedIn', query: Before }, ({ ctx, query }) =>
    commentsPage(ctx, query.before),
  )
}

async function commentsPage(ctx: Context, before: string | undefined): Promise<Page> {
  const { language, zone } = ctx.settings
  const found = await commentsBy(ctx.db, {
    person: personOf(ctx.actor).id,
    before,
    limit: perPage + 1,
  })
  const comments = found.slice(0, perPage)
  const articles = await articleSummaries(
    ctx.db,
    comments.map(({ articleId }) => articleId),
  )
  const w = accountCommentsWords[language]
  return page({
    shell: 'paper',
    title: w.title,
    robots: 'noindex',
    body: (
      <AccountComments
        words={w}
        comments={comments.map(({ id, articleId, state, postedAt, text }) => ({
          id,
          headline: articles.get(articleId)?.headline ?? '',
          state,
          postedAt,
          when: momentWords(language, zone, postedAt),
          text,
        }))}
        older={found.length > perPage ? comments.at(-1)?.id : undefined}
      />
    ),
  })
}
