import { articleSummaries } from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, pageRoute } from '#platform/http'
import { type Page, page } from '#platform/pages'
import { personOf } from '#platform/policy'
import { longDateWords } from '#platform/zones'
import { commentsWithTexts } from '../comments/comments.queries.ts'
import type { Decision } from './decision.ts'
import { decisionsAbout } from './decisions.queries.ts'
import { type NoticeModel, Notices } from './notices.view.tsx'
import { kindOf, statementOf } from './statement.ts'
import { words } from './words.ts'

/** What was decided about one's comments, and why: the statements as they were sent. */
export function noticeRoutes(app: App): void {
  pageRoute(app, '/account/notices', { access: 'signedIn' }, ({ ctx }) => noticesPage(ctx))
}

async function noticesPage(ctx: Context): Promise<Page> {
  const { language } = ctx.settings
  const decisions = await decisionsAbout(ctx.db, personOf(ctx.actor).id)
  return page({
    shell: 'paper',
    title: words[language].pageTitle,
    language,
    robots: 'noindex',
    body: <Notices notices={await noticesFrom(ctx, decisions)} language={language} />,
  })
}

/** Statements as they read now; a decision that may still be undone is not shown yet. */
async function noticesFrom(ctx: Context, decisions: readonly Decision[]): Promise<NoticeModel[]> {
  const { language, zone, undoSeconds } = ctx.settings
  const settledBefore = ctx.clock.now().getTime() - undoSeconds * 1000
  const told = decisions.filter(
    (decision) => decision.measure === 'hold' || decision.decidedAt.getTime() <= settledBefore,
  )
  const comments = await commentsWithTexts(
    ctx.db,
    told.flatMap(({ commentId, textRevision }) =>
      commentId ? [{ commentId, revision: textRevision ?? 1 }] : [],
    ),
  )
  const articles = await articleSummaries(
    ctx.db,
    [...comments.values()].map(({ articleId }) => articleId),
  )
  return told.flatMap((decision) => {
    const kind = kindOf(decision)
    const comment = comments.get(`${decision.commentId} ${decision.textRevision}`)
    if (!kind || (kind === 'held' && comment?.state !== 'held')) return []
    const headline = articles.get(comment?.articleId ?? '')?.headline ?? ''
    const facts = {
      headline,
      postedAt: comment?.postedAt ?? null,
      text: comment?.text ?? '',
      origin: ctx.site.origin,
      zone,
    }
    return [
      {
        id: decision.id,
        title: words[language].titles[kind],
        at: decision.decidedAt,
        when: longDateWords(language, zone, decision.decidedAt),
        paragraphs: statementOf(decision, facts, language),
        comment: decision.commentId,
        ground: decision.ground,
      },
    ]
  })
}
