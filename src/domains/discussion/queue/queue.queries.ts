import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Measure } from '../decisions/decision.ts'
import type { Ground } from '../grounds.ts'

export const kinds = ['all', 'reported', 'held', 'decided'] as const
export type Kind = (typeof kinds)[number]

/** Items on a page of the queue. */
export const itemsOnPage = 25

export interface QueueRow {
  readonly id: string
  readonly commenterId: string
  readonly text: string
  readonly state: 'visible' | 'held' | 'removed' | 'deleted'
  readonly openReports: number
  readonly at: Date
  /** The ground that was reported last. */
  readonly reported: Ground | null
  /** The phase that holds it. */
  readonly rule: string | null
  readonly measure: Measure | null
  readonly ground: Ground | null
  readonly decisionId: string | null
  readonly claimedBy: string | null
  readonly claimedUntil: Date | null
}

export interface Place {
  readonly at: Date
  readonly id: string
}

const beginning = 160

/** What waits, oldest first, from a place on: the item shown last, by when it began to wait and its id. */
export async function waitingItems(
  db: Database,
  kind: Exclude<Kind, 'decided'>,
  after: Place | null,
  now: Date,
): Promise<QueueRow[]> {
  const which = {
    all: sql`c.waiting_since is not null`,
    reported: sql`c.open_reports > 0`,
    held: sql`c.state = 'held'`,
  }[kind]
  const from = after ? sql`and (c.waiting_since, c.id) > (${after.at}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<QueueRow>`
    select c.id, c.commenter_id, left(w.text, ${beginning}) as text, c.state, c.open_reports, c.waiting_since as at,
      r.ground as reported, d.rule, null as measure, null as ground, null as decision_id,
      k.moderator_id as claimed_by, k.held_until as claimed_until
    from discussion.comments c
    join discussion.comment_texts w on w.comment_id = c.id and w.revision = c.revision
    left join lateral (
      select ground from discussion.reports where comment_id = c.id and state = 'open' order by id desc limit 1) r on c.open_reports > 0
    left join lateral (
      select rule from discussion.decisions where comment_id = c.id and measure = 'hold' order by number desc limit 1) d on c.state = 'held'
    left join discussion.claims k on k.comment_id = c.id and k.held_until > ${now}
    where ${which} ${from}
    order by c.waiting_since, c.id limit ${itemsOnPage + 1}`.execute(db)
  return rows
}

/** What people decided, the latest first, from a decision on. */
export async function decidedItems(db: Database, after: string | null): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select c.id, c.commenter_id, left(w.text, ${beginning}) as text, c.state, c.open_reports, d.decided_at as at,
      null as reported, null as rule, d.measure, d.ground, d.id as decision_id, null as claimed_by, null as claimed_until
    from discussion.decisions d
    join discussion.comments c on c.id = d.comment_id
    join discussion.comment_texts w on w.comment_id = c.id and w.revision = d.text_revision
    where d.decider_id is not null ${after ? sql`and d.id < ${after}::uuid` : sql``}
    order by d.id desc limit ${itemsOnPage + 1}`.execute(db)
  return rows
}

/** Takes or renews a claim; false while another moderator holds it. */
export async function holdClaim(
  db: Database,
  claim: { comment: string; moderator: string; now: Date; until: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into discussion.claims as k (comment_id, moderator_id, held_until)
    values (${claim.comment}, ${claim.moderator}, ${claim.until})
    on conflict (comment_id) do update set moderator_id = excluded.moderator_id, held_until = excluded.held_until
    where k.moderator_id = excluded.moderator_id or k.held_until <= ${claim.now}
    returning comment_id`.execute(db)
  return rows.length === 1
}

export async function findClaim(
  db: Database,
  comment: string,
  now: Date,
): Promise<{ moderatorId: string; heldUntil: Date } | undefined> {
  const { rows } = await sql<{ moderatorId: string; heldUntil: Date }>`
    select moderator_id, held_until from discussion.claims where comment_id = ${comment} and held_until > ${now}`.execute(
    db,
  )
  return rows[0]
}

export async function releaseClaims(
  db: Database,
  { moderator, but }: { moderator: string; but: string },
): Promise<void> {
  await sql`delete from discussion.claims where moderator_id = ${moderator} and comment_id <> ${but}`.execute(
    db,
  )
}

export interface NotifierRecord {
  readonly notifierId: string
  readonly upheld: number
  readonly settled: number
}

/** How often each of these notifiers was right before. */
export async function recordsOf(
  db: Database,
  notifiers: readonly string[],
): Promise<ReadonlyMap<string, NotifierRecord>> {
  if (notifiers.length === 0) return new Map()
  const { rows } = await sql<NotifierRecord>`
    select notifier_id, count(*) filter (where state = 'upheld') as upheld, count(*) as settled
    from discussion.reports where notifier_id = any(${notifiers}::uuid[]) and state <> 'open' group by notifier_id`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.notifierId, row]))
}
