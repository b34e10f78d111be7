import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import type { Language } from '#platform/i18n'
import { announce } from '#platform/outbox'
import { shownLine } from '#platform/text'
import { cleanText } from '../comments/clean-text.ts'
import { lockComment } from '../comments/comments.queries.ts'
import type { Ground } from '../grounds.ts'
import { refuse } from '../refusals.ts'
import { postReceipt } from './post-receipt.ts'
import { insertReport, type NewReport } from './reports.queries.ts'

export interface ReportInput {
  readonly comment: string
  readonly ground: Ground
  readonly words: string
  /** Who reports, for somebody without an account: a key that the browser keeps. */
  readonly notifierKey: string
  readonly name?: string | undefined
  /** Where to tell the outcome, for somebody without an account. */
  readonly email?: string | undefined
  readonly language: Language
  readonly inGoodFaith: boolean
}

/**
 * Takes a report of a comment, with or without an account: a notice under Article 16 of the
 * Digital Services Act where the ground is `unlawful`. Every report that says something else is kept;
 * the very same one, sent again while it is open, counts once. Refuses comments that are gone, and
 * one's own.
 * @example const outcome = await reportComment(ctx, { comment: id, ground: 'abuse', words: '', notifierKey, language: 'en', inGoodFaith: false })
 */
export async function reportComment(
  ctx: Context,
  input: ReportInput,
): Promise<'reported' | 'already-reported'> {
  return ctx.transaction(async (tx) => {
    const comment = await lockComment(tx.db, input.comment)
    if (!comment) throw refuse('discussion.no_comment')
    if (comment.state !== 'visible') throw refuse('discussion.comment_gone')
    const notifier = tx.actor.kind === 'person' ? tx.actor.id : null
    if (notifier === comment.commenterId) throw refuse('discussion.own_comment')
    const id = newId<'Report'>(tx)
    const report: NewReport = {
      ...input,
      id,
      words: cleanText(input.words),
      notifierId: notifier,
      notifierKey: notifier ?? input.notifierKey,
      name: shownLine(input.name ?? '') || null,
      email: shownLine(input.email ?? '') || null,
      revision: comment.revision,
      at: tx.clock.now(),
    }
    if (!(await insertReport(tx.db, report))) return 'already-reported'
    await postReceipt(tx, report)
    await announce(tx, {
      type: 'comment.reported',
      payload: { commentId: comment.id, reportId: id },
    })
    return 'reported'
  })
}
