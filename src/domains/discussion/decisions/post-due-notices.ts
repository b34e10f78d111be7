import { contactOf } from '#domains/accounts'
import { articleSummaries } from '#domains/publishing'
import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { postMail } from '#platform/mail'
import { momentWords } from '#platform/zones'
import { findComment, textOf } from '../comments/comments.queries.ts'
import { findReport } from '../reports/reports.queries.ts'
import type { Decision } from './decision.ts'
import { findDecision, findReversal } from './decisions.queries.ts'
import { type Notice, settleNotice, takeDueNotice, wasTold } from './notices.queries.ts'
import { kindOf, statementOf } from './statement.ts'
import { words } from './words.ts'

/**
 * Posts every notice whose time has come: the statement of reasons to the commenter, the outcome
 * to each notifier who gave an account or an address (DSA Articles 17 and 16(5)). A decision that
 * was undone tells nobody. Each notice and its mail are one transaction, so that a repeated run
 * posts none twice. Gives how many were settled.
 * @example await postDueNotices(ctx)
 */
export async function postDueNotices(ctx: Context): Promise<number> {
  let settled = 0
  while (await ctx.transaction(postNext)) settled += 1
  return settled
}

async function postNext(tx: Context): Promise<boolean> {
  const notice = await takeDueNotice(tx.db, tx.clock.now())
  if (!notice) return false
  await settleNotice(tx.db, notice.id, { at: tx.clock.now(), mail: await mailFor(tx, notice) })
  return true
}

async function mailFor(tx: Context, notice: Notice): Promise<string | null> {
  const decision = await findDecision(tx.db, notice.decisionId)
  if (!decision || (await isMoot(tx, decision))) return null
  return notice.reportId ? postOutcome(tx, decision, notice.reportId) : postStatement(tx, decision)
}

/** Undone before it was told, or the end of something that was never told. */
async function isMoot(tx: Context, decision: Decision): Promise<boolean> {
  if (decision.measure === 'end-suspension')
    return decision.supersedes !== null && !(await wasTold(tx.db, decision.supersedes))
  return (await findReversal(tx.db, decision.id)) !== undefined
}

async function postStatement(tx: Context, decision: Decision): Promise<string | null> {
  const kind = kindOf(decision)
  const contact = await contactOf(tx.db, decision.personId)
  if (!contact || !kind || kind === 'held' || kind === 'published') return null
  const { headline, postedAt } = await subjectOf(tx, decision)
  const text = decision.commentId
    ? await textOf(tx.db, { comment: decision.commentId, revision: decision.textRevision ?? 1 })
    : ''
  const w = words[contact.language]
  const facts = { headline, postedAt, text, origin: tx.site.origin, zone: tx.settings.zone }
  return postMail(tx, {
    kind: 'statement-of-reasons',
    to: contact.email,
    language: contact.language,
    subject: w.subject[kind](tx.settings.name),
    paragraphs: [
      w.greeting(contact.name),
      ...statementOf(decision, facts, contact.language),
      { link: `${tx.site.origin}/account/notices#d-${decision.id}`, words: w.pageTitle },
      { link: `${tx.site.origin}/comments-policy`, words: w.policyLink },
    ],
  })
}

async function postOutcome(
  tx: Context,
  decision: Decision,
  reportId: string,
): Promise<string | null> {
  const report = await findReport(tx.db, reportId)
  if (!report) return null
  const contact = report.notifierId ? await contactOf(tx.db, report.notifierId) : undefined
  const to = contact?.email ?? report.email
  if (!to) return null
  const language: Language = contact?.language ?? report.language
  const w = words[language]
  // An address that somebody typed may be a stranger's: it gets none of the notifier's words.
  const noted = contact?.emailConfirmed ? report.words : ''
  const { headline } = await subjectOf(tx, decision)
  const isRemoved = decision.measure === 'remove' && decision.ground
  return postMail(tx, {
    kind: 'report-outcome',
    to,
    language,
    subject: w.subject.outcome(tx.settings.name),
    paragraphs: [
      ...(contact?.emailConfirmed ? [w.greeting(contact.name)] : []),
      w.outcomeIntro({
        headline,
        reported: momentWords(language, tx.settings.zone, report.reportedAt),
      }),
      ...(noted ? [w.outcomeNoted, { quote: noted }] : []),
      isRemoved ? w.outcomeUpheld(w.rules[isRemoved]) : w.outcomeDismissed,
      w.automation[decision.automation],
      w.outcomeRedress(tx.site.origin),
      w.number(decision.id),
      { link: `${tx.site.origin}/comments/${report.commentId}`, words: w.toComment },
    ],
  })
}

async function subjectOf(
  tx: Context,
  decision: Decision,
): Promise<{ headline: string; postedAt: Date | null }> {
  const comment = decision.commentId ? await findComment(tx.db, decision.commentId) : undefined
  const article = comment
    ? (await articleSummaries(tx.db, [comment.articleId])).get(comment.articleId)
    : undefined
  return { headline: article?.headline ?? '', postedAt: comment?.postedAt ?? null }
}
