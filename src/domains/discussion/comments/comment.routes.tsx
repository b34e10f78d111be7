import type { FastifyRequest } from 'fastify'
import type { Context } from '#platform/context'
import {
  type App,
  formRoute,
  pageRoute,
  rateLimit,
  type Redirect,
  type Refused,
  seeOther,
  roomFor,
} from '#platform/http'
import { minute } from '#platform/clock'
import { droppedEverywhere } from '#platform/outbox'
import { type Page, page } from '#platform/pages'
import { refuse } from '../refusals.ts'
import { settingOf } from '../threads/setting.ts'
import { longestDraft } from './drafts.ts'
import { CommentForm } from './comment-form.view.tsx'
import { commentPageFor, parentOf } from './comment-page.ts'
import { CommentPage, FormPage } from './comment-page.view.tsx'
import { deleteComment } from './delete-comment.ts'
import { editComment, isEditable } from './edit-comment.ts'
import { commentForm, CommentParams, nothing } from './forms.ts'
import { likeComment, takeBackLike } from './like-comment.ts'
import { words } from './words.ts'

const likeLimit = rateLimit('like', { limit: 60, per: minute })

/** One comment: its page, its likes, and what its writer may do with it. */
export function commentRoutes(app: App): void {
  pageRoute(app, '/comments/:id', { access: 'public', params: CommentParams }, ({ ctx, params }) =>
    commentPage(ctx, params.id),
  )

  formRoute(
    app,
    '/comments/:id/likes',
    { access: 'public', params: CommentParams, form: nothing, before: [likeLimit] },
    async ({ ctx, params, raw }) =>
      signInFirst(raw, params.id) ??
      (await likeComment(ctx, { comment: params.id }),
      seeOther(`/comments/${params.id}#c-${params.id}`)),
  )
  formRoute(
    app,
    '/comments/:id/likes/removal',
    { access: 'public', params: CommentParams, form: nothing, before: [likeLimit] },
    async ({ ctx, params, raw }) =>
      signInFirst(raw, params.id) ??
      (await takeBackLike(ctx, { comment: params.id }),
      seeOther(`/comments/${params.id}#c-${params.id}`)),
  )

  pageRoute(
    app,
    '/comments/:id/edit',
    { params: CommentParams, access: 'signedIn' },
    ({ ctx, params }) => editPage(ctx, params.id),
  )
  formRoute(
    app,
    '/comments/:id/edits',
    {
      params: CommentParams,
      form: commentForm,
      textsUpTo: roomFor(longestDraft),
      access: 'signedIn',
      show: ({ ctx, params }, refused) => editPage(ctx, params.id, refused),
    },
    async ({ ctx, params, form }) => {
      await editComment(ctx, { comment: params.id, text: form.text })
      return seeOther(`/comments/${params.id}#c-${params.id}`)
    },
  )
  formRoute(
    app,
    '/comments/:id/deletion',
    { params: CommentParams, form: nothing, access: 'signedIn' },
    async ({ ctx, params }) => {
      const { eventId } = await deleteComment(ctx, { comment: params.id })
      if (eventId) await droppedEverywhere(ctx, eventId)
      return seeOther(`/comments/${params.id}`)
    },
  )
}

/** Leads to signing in, and from there back to the comment in the page on which the button was. */
function signInFirst(raw: FastifyRequest, comment: string): Redirect | undefined {
  if (raw.ctx.actor.kind === 'person') return undefined
  const { origin } = raw.ctx.site
  const from = raw.headers.referer
  const page = from?.startsWith(`${origin}/`)
    ? (from.slice(origin.length).split('#')[0] ?? '')
    : `/comments/${comment}`
  return seeOther(`/sign-in?next=${encodeURIComponent(`${page}#c-${comment}`)}`)
}

async function commentPage(ctx: Context, id: string): Promise<Page> {
  const model = await commentPageFor(ctx, id)
  const { language } = model.article
  const isThere = model.comment.state === 'visible' || model.comment.state === 'held'
  return page({
    shell: 'paper',
    title: `${words[language].pageTitle(model.comment.name)}: ${model.article.headline}`,
    language,
    robots: 'noindex',
    status: isThere ? 200 : 410,
    canonical: `/comments/${id}`,
    islands: ['comment-form', 'likes'],
    body: (
      <CommentPage
        model={model}
        setting={await settingOf(ctx, model.article)}
        firstCommentsHeld={ctx.settings.firstCommentsHeld}
        now={ctx.clock.now()}
      />
    ),
  })
}

async function editPage(ctx: Context, id: string, refused?: Refused): Promise<Page> {
  const { comment, article } = await parentOf(ctx, id)
  if (ctx.actor.kind !== 'person' || comment.commenterId !== ctx.actor.id)
    throw refuse('discussion.not_yours')
  if (comment.state !== 'visible' && comment.state !== 'held')
    throw refuse('discussion.comment_gone')
  if (!refused && !isEditable(comment, ctx.clock.now())) throw refuse('discussion.edit_late')
  const { language } = article
  const w = words[language]
  return page({
    shell: 'paper',
    title: w.editTitle,
    language,
    robots: 'noindex',
    islands: ['comment-form'],
    body: (
      <FormPage article={article}>
        <CommentForm
          action={`/comments/${id}/edits`}
          language={language}
          label={w.editTitle}
          hint={w.hint}
          button={w.save}
          name="edit"
          level="h1"
          state={{ text: refused?.values['text'] ?? comment.text, issues: refused?.issues ?? [] }}
          beside={
            <a class="quiet" href={`/comments/${id}`}>
              {w.cancel}
            </a>
          }
        />
      </FormPage>
    ),
  })
}
