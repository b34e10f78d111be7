import { z } from 'zod'
import type { Context } from '#platform/context'
import { hour } from '#platform/clock'
import { type App, formRoute, pageRoute, rateLimit, seeOther } from '#platform/http'
import { type Page, page } from '#platform/pages'
import { parentOf } from '../comments/comment-page.ts'
import { FormPage } from '../comments/comment-page.view.tsx'
import { CommentParams } from '../comments/forms.ts'
import { grounds } from '../grounds.ts'
import { refuse } from '../refusals.ts'
import { CommentHead } from '../threads/comment.view.tsx'
import { commentModel } from '../threads/conversations.ts'
import { Paragraphs } from '../threads/paragraphs.view.tsx'
import { settingOf } from '../threads/setting.ts'
import { notifierKey, rememberNotifier } from './notifier.ts'
import { ReportForm, type ReportState } from './report-form.view.tsx'
import { reportForm } from './report-input.ts'
import { reportComment } from './report-comment.ts'
import { words } from './words.ts'

const ReceivedQuery = z.object({
  as: z.enum(['reported', 'already-reported']).catch('reported'),
  ground: z.enum(grounds).optional().catch(undefined),
  words: z.literal('kept').optional().catch(undefined),
  told: z.enum(['account', 'mail', 'nobody']).catch('nobody'),
})
const ReportQuery = z.object({ ground: z.enum(grounds).optional().catch(undefined) })

/** A reader reports a comment: no account needed, a notice under the law from the same form. */
export function reportRoutes(app: App): void {
  pageRoute(
    app,
    '/comments/:id/report',
    { access: 'public', params: CommentParams, query: ReportQuery },
    ({ ctx, params, query }) =>
      reportPage(ctx, params.id, {
        values: query.ground ? { ground: query.ground } : {},
        issues: [],
      }),
  )
  formRoute(
    app,
    '/comments/:id/reports',
    {
      access: 'public',
      params: CommentParams,
      form: reportForm,
      before: [rateLimit('report', { limit: 20, per: hour })],
      show: ({ ctx, params }, refused) => reportPage(ctx, params.id, refused),
    },
    async ({ ctx, params, form, language, raw, reply }) => {
      const key = notifierKey(raw)
      const { ground, name, email, goodFaith } = form
      const outcome = await reportComment(ctx, {
        comment: params.id,
        ground,
        words: form.words,
        name,
        email,
        language,
        notifierKey: key,
        inGoodFaith: goodFaith === 'yes',
      })
      rememberNotifier(raw, reply, key)
      const told = email ? 'mail' : ctx.actor.kind === 'person' ? 'account' : 'nobody'
      const kept = new URLSearchParams({
        as: outcome,
        ground,
        ...(form.words ? { words: 'kept' } : {}),
        told,
      })
      return seeOther(`/comments/${params.id}/report/received?${kept}`)
    },
  )
  pageRoute(
    app,
    '/comments/:id/report/received',
    { access: 'public', params: CommentParams, query: ReceivedQuery },
    ({ ctx, params, query }) => receivedPage(ctx, params.id, query),
  )
}

async function reportPage(ctx: Context, id: string, state: ReportState): Promise<Page> {
  const { comment, article, name } = await parentOf(ctx, id)
  if (comment.state !== 'visible')
    throw refuse(comment.state === 'held' ? 'discussion.no_comment' : 'discussion.comment_gone')
  const { language } = article
  const setting = await settingOf(ctx, article)
  const names = new Map([[comment.commenterId, { name }]])
  const model = commentModel(
    { ...comment, newLikes: 0, parentCommenterId: null },
    { names, authors: article.authorIds },
  )
  return page({
    shell: 'paper',
    title: words[language].title,
    language,
    robots: 'noindex',
    body: (
      <FormPage article={article}>
        <article class="comment" aria-label={words[language].theComment}>
          <CommentHead comment={model} setting={setting} />
          <Paragraphs text={model.text} />
        </article>
        <ReportForm
          comment={id}
          language={language}
          cancel={`/comments/${id}`}
          state={state}
          level="h1"
          isSignedIn={ctx.actor.kind === 'person'}
        />
      </FormPage>
    ),
  })
}

async function receivedPage(
  ctx: Context,
  id: string,
  { as, ground, words: hasWords, told }: z.output<typeof ReceivedQuery>,
): Promise<Page> {
  const { article } = await parentOf(ctx, id)
  const w = words[article.language]
  return page({
    shell: 'paper',
    title: w.receivedTitle,
    language: article.language,
    robots: 'noindex',
    body: (
      <FormPage article={article}>
        <div class="notice" role="status">
          <h1>{w.receivedTitle}</h1>
          <p>{as === 'reported' ? w.received : w.receivedBefore}</p>
          {ground ? (
            <p>
              {w.keptGround(w.grounds[ground])} {hasWords ? w.keptWords : w.keptNoWords}
            </p>
          ) : null}
          <p>{w.told[told]}</p>
          <p>
            <a href="/comments-policy#reports">{w.whatHappens}</a> ·{' '}
            <a href={`/comments/${id}`}>{w.back}</a>
          </p>
        </div>
      </FormPage>
    ),
  })
}
