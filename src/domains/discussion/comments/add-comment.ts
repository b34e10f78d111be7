import type { Context } from '#platform/context'
import { idAt } from '#platform/ids'
import type { Decision } from '../decisions/decision.ts'
import { insertDecision } from '../decisions/decisions.queries.ts'
import { changeStanding } from '../decisions/standings.queries.ts'
import type { Ground } from '../grounds.ts'
import type { CommentId } from '../ids.ts'
import { policyNumber } from '../policy/policy-version.ts'
import { refuse } from '../refusals.ts'
import { openThreadIfPublished } from '../threads/open-thread.ts'
import { threadExists } from '../threads/threads.queries.ts'
import {
  countPast,
  insertLikes,
  insertPastComment,
  insertPastReport,
} from './add-comment.queries.ts'
import { cleanText, textDigest } from './clean-text.ts'
import { findComment } from './comments.queries.ts'

interface PastReport {
  readonly ground: Ground
  readonly words: string
  readonly at: Date
  readonly notifier: { readonly person: string } | { readonly email: string } | null
  readonly outcome: 'open' | 'upheld' | 'dismissed'
}

/** A comment of the past with what became of it; people by their ids. */
export interface PastComment {
  readonly article: string
  readonly parent?: string | null
  readonly commenter: string
  readonly byStaff: boolean
  readonly text: string
  readonly at: Date
  readonly likedBy?: readonly { readonly person: string; readonly at: Date }[]
  readonly pick?: { readonly by: string; readonly at: Date } | null
  /** The phase that holds it back until now. */
  readonly hold?: {
    readonly rule: string
    readonly version?: string
    readonly ground?: Ground | null
  } | null
  readonly removal?: {
    readonly by: string
    readonly ground: Ground
    readonly words: string
    readonly law?: string
    readonly at: Date
  } | null
  readonly reports?: readonly PastReport[]
  /** Who dismissed the reports that are dismissed. */
  readonly keptBy?: string
}

/**
 * Adds a comment as it stands in a record, asking no phase: for the demo edition, imports and
 * tests. Refuses articles that are not published.
 * @example const id = await addComment(ctx, { article, commenter: amina, byStaff: false, text: 'Thank you.', at })
 */
export async function addComment(ctx: Context, past: PastComment): Promise<CommentId> {
  return ctx.transaction(async (tx) => {
    const parent = past.parent ? await findComment(tx.db, past.parent) : undefined
    if (past.parent && !parent) throw refuse('discussion.no_comment')
    const hasThread =
      (await threadExists(tx.db, past.article)) || (await openThreadIfPublished(tx, past.article))
    if (!hasThread) throw refuse('discussion.no_thread')
    const id = idAt<'Comment'>(past.at, tx.random)
    const text = cleanText(past.text)
    const reports = past.reports ?? []
    const open = reports.filter(({ outcome }) => outcome === 'open')
    const state = past.removal ? 'removed' : past.hold ? 'held' : 'visible'
    await insertPastComment(tx.db, {
      id,
      articleId: past.article,
      parentId: parent?.id ?? null,
      rootId: parent?.rootId ?? id,
      depth: parent ? parent.depth + 1 : 0,
      commenterId: past.commenter,
      byStaff: past.byStaff,
      state,
      at: past.at,
      pickedAt: past.pick?.at ?? null,
      pickedBy: past.pick?.by ?? null,
      waitingSince: state === 'held' ? past.at : (open[0]?.at ?? null),
      openReports: open.length,
      removalGround: past.removal?.ground ?? null,
      likes: past.likedBy?.length ?? 0,
      text,
      digest: textDigest(text),
    })
    await insertLikes(tx.db, id, past.likedBy ?? [])
    await decide(tx, id, past)
    if (state === 'visible')
      await countPast(tx.db, { articleId: past.article, commenterId: past.commenter })
    await changeStanding(tx.db, past.commenter, {
      approved: Number(state === 'visible'),
      removed: Number(state === 'removed'),
    })
    tx.purge({ kind: 'soft', keys: [`thread:${past.article}`] })
    return id
  })
}

/** The decisions of the record: a hold, a removal, reports dismissed, each at its time. */
async function decide(tx: Context, id: CommentId, past: PastComment): Promise<void> {
  const decision = (at: Date, rest: Partial<Decision>): Decision => ({
    ...blank(past, id),
    id: idAt<'Decision'>(at, tx.random),
    decidedAt: at,
    ...rest,
  })
  const { hold, removal } = past
  if (hold) {
    const found = { rule: hold.rule, version: hold.version ?? '1', from: 0, to: 0 }
    await insertDecision(
      tx.db,
      decision(past.at, {
        measure: 'hold',
        ground: hold.ground ?? null,
        source: 'phase',
        automation: 'full',
        rule: hold.rule,
        ruleVersion: found.version,
        matches: [found],
      }),
    )
  }
  const settled = (past.reports ?? []).filter(({ outcome }) => outcome !== 'open')
  const removing = removal
    ? decision(removal.at, {
        measure: 'remove',
        ground: removal.ground,
        words: cleanText(removal.words),
        law: removal.law ?? null,
        deciderId: removal.by,
      })
    : undefined
  const dismissedAt = new Date(
    Math.max(past.at.getTime(), ...settled.map(({ at }) => at.getTime() + 1)),
  )
  const keeping =
    !removing && settled.length > 0
      ? decision(dismissedAt, { measure: 'keep', deciderId: past.keptBy ?? null })
      : undefined
  const answer = removing ?? keeping
  const source = settled.length > 0 ? 'report' : 'moderator'
  if (answer) await insertDecision(tx.db, { ...answer, source })
  for (const report of past.reports ?? []) {
    await insertPastReport(tx.db, {
      ...report,
      id: idAt<'Report'>(report.at, tx.random),
      comment: id,
      language: tx.settings.language,
      decisionId: report.outcome === 'open' ? null : (answer?.id ?? null),
    })
  }
}

const blank = (past: PastComment, id: CommentId): Omit<Decision, 'id' | 'decidedAt'> => ({
  commentId: id,
  personId: past.commenter,
  measure: 'keep',
  ground: null,
  source: 'moderator',
  automation: 'none',
  rule: '',
  ruleVersion: '',
  policyVersion: policyNumber,
  textRevision: 1,
  deciderId: null,
  words: '',
  law: null,
  matches: [],
  before: {},
  until: null,
  supersedes: null,
})
