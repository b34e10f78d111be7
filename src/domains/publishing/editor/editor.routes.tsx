import { z } from 'zod'
import type { Context } from '#platform/context'
import {
  type App,
  formRoute,
  jsonRoute,
  liveRoute,
  pageRoute,
  seeOther,
  roomFor,
} from '#platform/http'
import { idSchema } from '#platform/ids'
import { articleSaves } from '../articles/article-saves.ts'
import type { ArticleId } from '../articles/article.ts'
import { withdrawArticle } from '../articles/withdraw-article.ts'
import { largest } from '../body/parse-body.ts'
import { ArticleForm } from './article-form.ts'
import { previewOfForm, previewPage } from './article-preview.tsx'
import { type EditorAsked, editorPage, newArticlePage } from './editor-page.tsx'
import { latestSave } from './latest-save.ts'
import {
  correctWithForm,
  createFromForm,
  publishForm,
  type SavedForm,
  saveForm,
} from './save-form.ts'
import { act } from '../publishing.policy.ts'

const ArticleParams = z.object({ id: idSchema<'Article'>() })
const EditorQuery = z.object({
  saved: z.string().max(20).optional(),
  done: z
    .enum([
      'published',
      'updated',
      'updated-corrected',
      'already',
      'corrected',
      'withdrawn',
      'withdrawing',
    ])
    .optional(),
  /** Fields that somebody else had changed, parted by commas. */
  brought: z.string().max(200).optional(),
})
const PreviewQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() })
/** The words come with the page's text, or alone. */
const CorrectionForm = () => ArticleForm().extend({ body: z.string().optional() })
const WithdrawalForm = () => z.object({ reason: z.string().default('') })

/** The room in which an article is written, published, corrected and withdrawn. */
export function editorRoutes(app: App): void {
  const edit = (ctx: Context, id: ArticleId, asked: Omit<EditorAsked, 'after'>) =>
    editorPage(ctx, id, { ...asked, after: app.streams.position() })
  pageRoute(app, '/newsroom/articles/new', { access: act('article.create') }, ({ ctx }) =>
    newArticlePage(ctx),
  )
  pageRoute(
    app,
    '/newsroom/articles/:id',
    { access: act('article.see'), params: ArticleParams, query: EditorQuery },
    ({ ctx, params, query }) => edit(ctx, params.id, { query }),
  )
  pageRoute(
    app,
    '/newsroom/articles/:id/preview',
    { access: act('article.see'), params: ArticleParams, query: PreviewQuery },
    ({ ctx, params, query }) => previewPage(ctx, params.id, query.version),
  )
  liveRoute(app, '/newsroom/articles/:id/changes', {
    access: act('article.see'),
    params: ArticleParams,
    channels: [{ channel: articleSaves, key: ({ id }) => id }],
  })
  jsonRoute(
    app,
    '/newsroom/articles/:id/latest-save',
    { access: act('article.see'), params: ArticleParams },
    ({ ctx, params }) => latestSave(ctx, params.id),
  )

  formRoute(
    app,
    '/newsroom/articles',
    {
      access: act('article.create'),
      form: ArticleForm,
      textsUpTo: roomFor(largest.characters),
      show: ({ ctx }, refused) => newArticlePage(ctx, refused),
    },
    async ({ ctx, form }) => editorOf(await createFromForm(ctx, form)),
  )

  formRoute(
    app,
    '/newsroom/articles/previews',
    {
      access: act('article.create'),
      form: ArticleForm,
      textsUpTo: roomFor(largest.characters),
      show: ({ ctx }, refused) => newArticlePage(ctx, refused),
    },
    ({ ctx, form }) => previewOfForm(ctx, form),
  )

  const show = (
    { ctx, params }: { ctx: Context; params: z.output<typeof ArticleParams> },
    refused: Parameters<typeof newArticlePage>[1],
  ) => edit(ctx, params.id, { refused })
  const options = { params: ArticleParams, show }

  formRoute(
    app,
    '/newsroom/articles/:id/revisions',
    {
      ...options,
      access: act('article.edit'),
      form: ArticleForm,
      textsUpTo: roomFor(largest.characters),
    },
    async ({ ctx, params, form }) => {
      const saved = await saveForm(ctx, params.id, form)
      // Words of a correction are not part of the text: they are shown again until they are printed.
      return form.words.trim() === ''
        ? editorOf(saved)
        : edit(ctx, params.id, { query: queryOf(saved), words: form.words })
    },
  )

  // What goes out is what stands in the form: it is saved first, then published.
  formRoute(
    app,
    '/newsroom/articles/:id/publications',
    {
      ...options,
      access: act('article.publish'),
      form: ArticleForm,
      textsUpTo: roomFor(largest.characters),
    },
    async ({ ctx, params, form }) => {
      const published = await publishForm(ctx, params.id, form)
      return editorOf(published, published.outcome)
    },
  )

  formRoute(
    app,
    '/newsroom/articles/:id/corrections',
    {
      ...options,
      access: act('article.correct'),
      form: CorrectionForm,
      textsUpTo: roomFor(largest.characters),
    },
    async ({ ctx, params, form }) => {
      const { body, ...about } = form
      const saved = await correctWithForm(
        ctx,
        params.id,
        { ...about, body: body ?? '' },
        body !== undefined,
      )
      return saved
        ? editorOf(saved, 'corrected')
        : seeOther(`/newsroom/articles/${params.id}?done=corrected`)
    },
  )

  formRoute(
    app,
    '/newsroom/articles/:id/withdrawals',
    { ...options, access: act('article.withdraw'), form: WithdrawalForm },
    async ({ ctx, params, form: { reason } }) => {
      const { droppedEverywhere } = await withdrawArticle(ctx, { article: params.id, reason })
      return seeOther(
        `/newsroom/articles/${params.id}?done=${droppedEverywhere ? 'withdrawn' : 'withdrawing'}`,
      )
    },
  )
}

const queryOf = ({ version, brought }: SavedForm) => ({
  saved: String(version),
  ...(brought.length > 0 ? { brought: brought.join(',') } : {}),
})

/** Leads back to the editor, whose address says which version was saved: never a later one. */
const editorOf = (saved: SavedForm, done?: string) =>
  seeOther(
    `/newsroom/articles/${saved.article}?${new URLSearchParams({ ...(done ? { done } : {}), ...queryOf(saved) })}`,
  )
