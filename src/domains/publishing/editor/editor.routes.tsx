import { z } from 'zod'
import { staffOnly } from '#accounts'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, seeOther, roomFor } from '#platform/http'
import { idSchema } from '#platform/ids'
import { createArticle } from '../articles/create-article.ts'
import { publishArticle } from '../articles/publish-article.ts'
import { saveArticle } from '../articles/save-article.ts'
import { withdrawArticle } from '../articles/withdraw-article.ts'
import { correctArticle } from '../corrections/correct-article.ts'
import { ArticleForm, draftOfForm } from './article-form.ts'
import { previewPage } from './article-preview.tsx'
import { editorPage, newArticlePage } from './editor-page.tsx'
import { largest } from '../body/parse-body.ts'

const ArticleParams = z.object({ id: idSchema<'Article'>() })
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

/** The room in which an article is written, published, corrected and withdrawn. */
export function editorRoutes(app: App): void {
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
      textsUpTo: roomFor(largest.characters),
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
    { ...options, form: ArticleForm, textsUpTo: roomFor(largest.characters) },
    async ({ ctx, params, form }) => {
      const version = await saveForm(ctx, params.id, form)
      return seeOther(`/newsroom/articles/${params.id}?saved=${version}`)
    },
  )

  // What goes out is what stands in the form: it is saved first, then published.
  formRoute(
    app,
    '/newsroom/articles/:id/publications',
    { ...options, form: ArticleForm, textsUpTo: roomFor(largest.characters) },
    async ({ ctx, params, form }) => {
      const version = await saveForm(ctx, params.id, form)
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

/** Saves what stands in the form as the next version, and gives its number. */
const saveForm = async (
  ctx: Context,
  article: z.output<typeof ArticleParams>['id'],
  form: z.output<ReturnType<typeof ArticleForm>>,
): Promise<number> =>
  saveArticle(ctx, {
    article,
    version: form.version ?? 1,
    commentsOpen: form.comments === 'open',
    ...(await draftOfForm(ctx, form)),
  })
