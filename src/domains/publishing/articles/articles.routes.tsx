import { z } from 'zod'
import { profilesOf, staffOnly } from '#accounts'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, seeOther } from '#platform/http'
import { idSchema } from '#platform/ids'
import { page } from '#platform/pages'
import { correctArticle } from '../corrections/correct-article.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { ArticleForm, draftOfForm } from './article-form.ts'
import { ArticleList } from './article-list.view.tsx'
import { previewPage } from './article-preview.tsx'
import { articleCounts, articleLines } from './articles.queries.ts'
import { createArticle } from './create-article.ts'
import { editorPage, newArticlePage } from './editor-page.tsx'
import { publishArticle } from './publish-article.ts'
import { saveArticle } from './save-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

const ArticleParams = z.object({ id: idSchema<'Article'>() })
const ListQuery = z.object({
  state: z.enum(['draft', 'published', 'withdrawn']).optional(),
  words: z.string().max(200).optional(),
  after: z.string().max(300).optional(),
})
const EditorQuery = z.object({
  saved: z.string().max(20).optional(),
  done: z
    .enum(['published', 'updated', 'already', 'corrected', 'withdrawn', 'withdrawing'])
    .optional(),
})
const PreviewQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() })
const CorrectionForm = () =>
  z.object({ words: z.string().default(''), submission: z.string().max(200).optional() })
const WithdrawalForm = () => z.object({ reason: z.string().default('') })
const writers = [staffOnly('journalist', 'editor')]
const pageLength = 40

/** The rooms in which articles are written, published, corrected and withdrawn. */
export function articleRoutes(app: App): void {
  pageRoute(app, '/newsroom/articles', { query: ListQuery, before: writers }, ({ ctx, query }) =>
    listPage(ctx, query),
  )
  pageRoute(app, '/newsroom/articles/new', { before: writers }, ({ ctx }) => newArticlePage(ctx))
  pageRoute(
    app,
    '/newsroom/articles/:id',
    { params: ArticleParams, query: EditorQuery, before: writers },
    ({ ctx, params, query }) => editorPage(ctx, params.id, { query }),
  )
  pageRoute(
    app,
    '/newsroom/articles/:id/preview',
    { params: ArticleParams, query: PreviewQuery, before: writers },
    ({ ctx, params, query }) => previewPage(ctx, params.id, query.version),
  )

  formRoute(
    app,
    '/newsroom/articles',
    {
      form: ArticleForm,
      before: writers,
      show: ({ ctx }, refused) => newArticlePage(ctx, refused),
    },
    async ({ ctx, form }) => {
      const { submission } = form
      const id = await createArticle(ctx, {
        ...(await draftOfForm(ctx, form)),
        commentsOpen: form.comments === 'open',
        ...(submission ? { submission } : {}),
      })
      return seeOther(`/newsroom/articles/${id}?saved=1`)
    },
  )

  const show = (
    { ctx, params }: { ctx: Context; params: z.output<typeof ArticleParams> },
    refused: Parameters<typeof newArticlePage>[1],
  ) => editorPage(ctx, params.id, { refused })
  const options = { params: ArticleParams, before: writers, show }

  formRoute(
    app,
    '/newsroom/articles/:id/revisions',
    { ...options, form: ArticleForm },
    async ({ ctx, params, form }) => {
      const version = await saveArticle(ctx, {
        article: params.id,
        version: form.version ?? 1,
        commentsOpen: form.comments === 'open',
        ...(await draftOfForm(ctx, form)),
      })
      return seeOther(`/newsroom/articles/${params.id}?saved=${version}`)
    },
  )

  // What goes out is what stands in the form: it is saved first, then published.
  formRoute(
    app,
    '/newsroom/articles/:id/publications',
    { ...options, form: ArticleForm },
    async ({ ctx, params, form }) => {
      const version = await saveArticle(ctx, {
        article: params.id,
        version: form.version ?? 1,
        commentsOpen: form.comments === 'open',
        ...(await draftOfForm(ctx, form)),
      })
      const { outcome } = await publishArticle(ctx, { article: params.id, version })
      return seeOther(`/newsroom/articles/${params.id}?done=${outcome}`)
    },
  )

  formRoute(
    app,
    '/newsroom/articles/:id/corrections',
    { ...options, form: CorrectionForm },
    async ({ ctx, params, form: { words, submission } }) => {
      await correctArticle(ctx, {
        article: params.id,
        words,
        ...(submission ? { submission } : {}),
      })
      return seeOther(`/newsroom/articles/${params.id}?done=corrected`)
    },
  )

  formRoute(
    app,
    '/newsroom/articles/:id/withdrawals',
    { ...options, form: WithdrawalForm },
    async ({ ctx, params, form: { reason } }) => {
      const { droppedEverywhere } = await withdrawArticle(ctx, { article: params.id, reason })
      return seeOther(
        `/newsroom/articles/${params.id}?done=${droppedEverywhere ? 'withdrawn' : 'withdrawing'}`,
      )
    },
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
