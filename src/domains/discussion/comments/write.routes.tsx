import type { FastifyReply, FastifyRequest } from 'fastify'
import { browserOf, rememberBrowser } from '#domains/accounts'
import { articleSummaries } from '#domains/publishing'
import type { Runtime } from '#platform/app'
import type { Context } from '#platform/context'
import {
  type App,
  formRoute,
  pageRoute,
  rateLimit,
  type Refused,
  seeOther,
  roomFor,
} from '#platform/http'
import { hour } from '#platform/clock'
import { type Page, page } from '#platform/pages'
import type { RefusalEntry } from '#platform/refusals'
import { refuse } from '../refusals.ts'
import { CommentForm, type FormState, ReplyForm } from './comment-form.view.tsx'
import { FormPage } from './comment-page.view.tsx'
import { parentOf } from './comment-page.ts'
import type { Target } from './comment-facts.queries.ts'
import { draftUnder, keepDraft, longestDraft } from './drafts.ts'
import type { Draft } from './drafts.queries.ts'
import { ArticleParams, commentForm, CommentParams, DraftQuery } from './forms.ts'
import { postComment } from './post-comment.ts'
import { words } from './words.ts'

// A signed-in reader's rate is a phase; what others leave behind is counted here.
const draftLimit = rateLimit('comment-draft', { limit: 30, per: hour }, { only: 'addresses' })

/** Writing comments and replies: a page with the form, and the post. */
export function writeRoutes(app: App, { refusals }: Pick<Runtime, 'refusals'>): void {
  const stateFrom = async (raw: FastifyRequest, token: string | undefined) =>
    stateOf(raw.ctx, await draftIn(raw, token), refusals)

  pageRoute(
    app,
    '/articles/:id/comments/new',
    { access: 'public', params: ArticleParams, query: DraftQuery },
    async ({ ctx, params, query, raw }) =>
      writePage(ctx, params.id, await stateFrom(raw, query.draft)),
  )
  formRoute(
    app,
    '/articles/:id/comments',
    {
      access: 'public',
      params: ArticleParams,
      form: commentForm,
      textsUpTo: roomFor(longestDraft),
      before: [draftLimit],
      show: ({ ctx, params }, refused) => writePage(ctx, params.id, refusedState(ctx, refused)),
    },
    ({ raw, reply, params, form }) => post({ raw, reply }, { article: params.id }, form),
  )
  pageRoute(
    app,
    '/comments/:id/replies/new',
    { access: 'public', params: CommentParams, query: DraftQuery },
    async ({ ctx, params, query, raw }) =>
      replyPage(ctx, params.id, await stateFrom(raw, query.draft)),
  )
  formRoute(
    app,
    '/comments/:id/replies',
    {
      access: 'public',
      params: CommentParams,
      form: commentForm,
      textsUpTo: roomFor(longestDraft),
      before: [draftLimit],
      show: ({ ctx, params }, refused) => replyPage(ctx, params.id, refusedState(ctx, refused)),
    },
    ({ raw, reply, params, form }) => post({ raw, reply }, { comment: params.id }, form),
  )
}

/** Posts for a confirmed reader; for others the words wait until they have signed in. */
async function post(
  { raw, reply }: { raw: FastifyRequest; reply: FastifyReply },
  to: Target,
  form: { text: string; submission?: string | undefined },
) {
  const { ctx } = raw
  if (ctx.actor.kind !== 'person' || !ctx.actor.emailConfirmed) {
    const browser = rememberBrowser(raw, reply)
    const token = await keepDraft(ctx, { to, text: form.text, browser })
    return seeOther(`/sign-in?draft=comment.${token}`)
  }
  const { id } = await postComment(ctx, { to, ...form })
  return seeOther(`/comments/${id}#c-${id}`)
}

async function writePage(ctx: Context, id: string, state: FormState): Promise<Page> {
  const article = (await articleSummaries(ctx.db, [id])).get(id)
  if (article?.state !== 'published') throw refuse('discussion.no_thread')
  const { language } = article
  const w = words[language]
  return page({
    shell: 'paper',
    title: w.writeTitle(article.headline),
    language,
    robots: 'noindex',
    islands: ['comment-form'],
    body: (
      <FormPage article={article}>
        <CommentForm
          action={`/articles/${id}/comments`}
          language={language}
          label={w.write}
          hint={w.hint}
          button={w.post}
          name="write"
          level="h1"
          state={state}
          beside={
            <a class="quiet" href={article.path}>
              {w.cancel}
            </a>
          }
        />
      </FormPage>
    ),
  })
}

async function replyPage(ctx: Context, id: string, state: FormState): Promise<Page> {
  const { comment, name, article } = await parentOf(ctx, id)
  if (comment.state === 'held') throw refuse('discussion.no_comment')
  const { language } = article
  return page({
    shell: 'paper',
    title: words[language].yourReply(name),
    language,
    robots: 'noindex',
    islands: ['comment-form'],
    body: (
      <FormPage article={article}>
        <ReplyForm
          parent={id}
          name={name}
          language={language}
          cancel={`/comments/${id}`}
          state={state}
          level="h1"
        />
      </FormPage>
    ),
  })
}

/** An uncached form bears a key of its own, so that sent twice it posts once. */
const keyed = (ctx: Context, state: Omit<FormState, 'submission'>): FormState => ({
  ...state,
  submission: ctx.random.token(),
})

const refusedState = (ctx: Context, { values, issues }: Refused): FormState =>
  keyed(ctx, { text: values['text'] ?? '', issues })

/** A draft that could not be posted when its writer came back: its words, and the reason. */
function stateOf(
  ctx: Context,
  draft: Draft | undefined,
  refusals: ReadonlyMap<string, RefusalEntry>,
): FormState {
  if (!draft) return keyed(ctx, {})
  const entry = draft.refusal ? refusals.get(draft.refusal.code) : undefined
  const issues =
    entry && draft.refusal
      ? [{ field: 'text', message: entry[ctx.settings.language](draft.refusal.details) }]
      : []
  return keyed(ctx, { text: draft.text, issues })
}

async function draftIn(raw: FastifyRequest, token: string | undefined): Promise<Draft | undefined> {
  const browser = browserOf(raw)
  return token && browser ? draftUnder(raw.ctx, { token, browser }) : undefined
}
