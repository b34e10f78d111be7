import { type Profile, profilesOf } from '#domains/accounts'
import { articleSummaries, type ArticleSummary } from '#domains/publishing'
import type { Context } from '#platform/context'
import { findComment, type StoredComment } from '../comments/comments.queries.ts'
import type { Decision } from '../decisions/decision.ts'
import { decisionsOn, findDecision, findReversal } from '../decisions/decisions.queries.ts'
import { findStanding, type Standing } from '../decisions/standings.queries.ts'
import { type Report, reportsOf } from '../reports/reports.queries.ts'
import { queueCounts, type QueueCounts } from './queue-counts.queries.ts'
import {
  decidedItems,
  findClaim,
  itemsOnPage,
  type Kind,
  type NotifierRecord,
  type Place,
  type QueueRow,
  recordsOf,
  waitingItems,
} from './queue.queries.ts'

export interface QueueRequest {
  readonly kind: Kind
  readonly after: Place | null
  readonly item: string | undefined
  /** The decision that was made a moment ago, to be undone. */
  readonly done: string | undefined
}

export interface ItemModel {
  readonly comment: StoredComment
  readonly article: ArticleSummary | undefined
  readonly parent: StoredComment | undefined
  readonly decisions: readonly Decision[]
  readonly reports: readonly Report[]
  readonly records: ReadonlyMap<string, NotifierRecord>
  readonly standing: Standing
  readonly claim: { readonly moderatorId: string; readonly heldUntil: Date } | undefined
}

export interface QueueModel {
  readonly request: QueueRequest
  readonly counts: QueueCounts
  readonly items: readonly QueueRow[]
  readonly next: Place | null
  readonly item: ItemModel | undefined
  readonly people: ReadonlyMap<string, Profile>
  readonly undoable: Decision | undefined
  readonly viewer: string
  readonly now: Date
  readonly zone: string
}

/** A page of the queue with one item open: the one asked for, else the first that nobody else has. */
export async function queuePageFor(ctx: Context, request: QueueRequest): Promise<QueueModel> {
  const now = ctx.clock.now()
  const viewer = ctx.actor.kind === 'person' ? ctx.actor.id : ''
  const [counts, rows, undoable] = await Promise.all([
    queueCounts(ctx.db),
    request.kind === 'decided'
      ? decidedItems(ctx.db, request.after?.id ?? null)
      : waitingItems(ctx.db, request.kind, request.after, now),
    undoableDecision(ctx, request.done),
  ])
  const items = rows.slice(0, itemsOnPage)
  const open =
    request.item ??
    items.find(({ claimedBy }) => claimedBy === null || claimedBy === viewer)?.id ??
    items[0]?.id
  const item = open ? await itemFor(ctx, open) : undefined
  return {
    request,
    counts,
    items,
    next: rows.length > itemsOnPage ? placeOf(items.at(-1), request.kind) : null,
    item,
    people: await profilesOf(ctx.db, peopleIn(items, item)),
    undoable,
    viewer,
    now,
    zone: ctx.settings.zone,
  }
}

function placeOf(row: QueueRow | undefined, kind: Kind): Place | null {
  if (!row) return null
  return { at: row.at, id: kind === 'decided' ? (row.decisionId ?? row.id) : row.id }
}

async function itemFor(ctx: Context, id: string): Promise<ItemModel | undefined> {
  const comment = await findComment(ctx.db, id)
  if (!comment) return undefined
  const [articles, parent, decisions, reports, standing, claim] = await Promise.all([
    articleSummaries(ctx.db, [comment.articleId]),
    comment.parentId ? findComment(ctx.db, comment.parentId) : undefined,
    decisionsOn(ctx.db, id),
    reportsOf(ctx.db, id),
    findStanding(ctx.db, comment.commenterId),
    findClaim(ctx.db, id, ctx.clock.now()),
  ])
  const records = await recordsOf(
    ctx.db,
    reports.flatMap(({ notifierId }) => (notifierId ? [notifierId] : [])),
  )
  return {
    comment,
    article: articles.get(comment.articleId),
    parent,
    decisions,
    reports,
    records,
    standing,
    claim,
  }
}

function peopleIn(items: readonly QueueRow[], item: ItemModel | undefined): string[] {
  const ids = items.flatMap(({ commenterId, claimedBy }) => [commenterId, claimedBy])
  const others = item
    ? [
        item.comment.commenterId,
        item.parent?.commenterId,
        item.claim?.moderatorId,
        ...item.decisions.map(({ deciderId }) => deciderId),
        ...item.reports.map(({ notifierId }) => notifierId),
      ]
    : []
  return [...ids, ...others].filter((id) => typeof id === 'string')
}

async function undoableDecision(
  ctx: Context,
  id: string | undefined,
): Promise<Decision | undefined> {
  const decision = id ? await findDecision(ctx.db, id) : undefined
  if (!decision?.commentId || !decision.deciderId || decision.measure === 'reversal')
    return undefined
  const windowEnds = decision.decidedAt.getTime() + ctx.settings.undoSeconds * 1000
  if (ctx.clock.now().getTime() >= windowEnds) return undefined
  return (await findReversal(ctx.db, decision.id)) ? undefined : decision
}
