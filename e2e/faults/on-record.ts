import { type RawBuilder, sql } from 'kysely'
import type { Paper } from '../../src/platform/app/index.ts'
import { processesBehind } from '../../src/platform/outbox/outbox.queries.ts'

/** What is still to be done of what has happened: events, deliveries, jobs that are due. */
export async function waitingWork({
  runtime: { db },
}: Paper): Promise<{ events: number; inbox: number; jobs: number }> {
  const { rows } = await sql<{ events: number; inbox: number; jobs: number }>`select
    (select count(*) from platform.outbox where dispatched_at is null) as events,
    (select count(*) from contributions.gateway_events where applied_at is null) as inbox,
    (select count(*) from graphile_worker.jobs where run_at <= now() or locked_at is not null) as jobs`.execute(
    db,
  )
  if (!rows[0]) throw new Error('nothing was counted')
  return rows[0]
}

/** How many other processes have not yet read the last event: what they show and hold to may be of before. */
export async function behind({ runtime: { db } }: Paper): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from platform.outbox order by transaction desc, id desc limit 1`.execute(db)
  return rows[0] ? processesBehind(db, rows[0].id) : 0
}

/** The comments and their words. */
export async function recordedComments({
  runtime: { db },
}: Paper): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    select c.id, t.text from discussion.comments c join discussion.comment_texts t on t.comment_id = c.id and t.revision = c.revision`.execute(
    db,
  )
  return rows
}

/** What was given, counted from each end, and the ledger's balances. */
export async function recordedGifts({ runtime: { db } }: Paper): Promise<unknown> {
  const { rows } = await sql`select
    (select count(*) from contributions.contributions) as contributions,
    (select count(*) from contributions.payments) as payments,
    (select count(*) from contributions.receipts) as receipts,
    (select max(serial) from contributions.receipts)::integer as last_receipt,
    (select count(*) from platform.mails where kind = 'receipt') as mails,
    (select count(*) from contributions.ledger_transactions) as transactions,
    (select count(*) from contributions.supporters) as supporters,
    (select json_object_agg(account_id, balance) from (
      select account_id, sum(amount_minor) as balance from contributions.ledger_entries group by 1) balances) as ledger`.execute(
    db,
  )
  return rows[0]
}

/** Changes of which only a part is there; each has a sentence and how often it was found. */
export async function halfStates({ runtime: { db } }: Paper): Promise<string[]> {
  const faults: string[] = []
  for (const [words, query] of Object.entries(halves)) {
    const { rows } = await query.execute(db)
    if (rows.length > 0)
      faults.push(`${words}: ${JSON.stringify(rows.slice(0, 3))} (${rows.length})`)
  }
  return faults
}

const halves: Readonly<Record<string, RawBuilder<unknown>>> = {
  'a comment without its words': sql`
    select c.id from discussion.comments c where not exists (select from discussion.comment_texts t where t.comment_id = c.id and t.revision = c.revision)`,
  'a comment without its one event': sql`
    select c.id from discussion.comments c left join platform.outbox o on o.payload->>'commentId' = c.id::text and o.type in ('comment.posted', 'comment.held')
    group by c.id having count(o.id) <> 1`,
  'an event of a comment that is not there': sql`
    select o.id from platform.outbox o where o.type in ('comment.posted', 'comment.held')
      and not exists (select from discussion.comments c where c.id::text = o.payload->>'commentId')`,
  'a comment without its form': sql`
    select c.id from discussion.comments c left join platform.submissions s on s.result = c.id::text group by c.id having count(s.key) <> 1`,
  'a held comment without its decision, or a decision without its hold': sql`
    select c.id from discussion.comments c left join discussion.decisions d on d.comment_id = c.id
    group by c.id having count(d.id) <> (c.state = 'held')::integer`,
  'a thread that counts others than it shows': sql`
    select t.article_id from discussion.threads t
    where t.comments + coalesce((select sum(amount) from discussion.count_deltas d where d.article_id = t.article_id and d.kind = 'comments'), 0)
      <> (select count(*) from discussion.comments c where c.article_id = t.article_id and c.state = 'visible')`,
  'a delivery stored without its event': sql`
    select g.event_id from contributions.gateway_events g
    where not exists (select from platform.outbox o where o.type = 'gateway_event.received' and o.payload->>'eventId' = g.event_id)`,
  'a ledger transaction that does not sum to zero': sql`
    select transaction_id from contributions.ledger_entries group by 1, currency having sum(amount_minor) <> 0`,
  'a payment without its one ledger transaction': sql`
    select p.id from contributions.payments p left join contributions.ledger_transactions t on t.payment_id = p.id and t.kind = 'payment' group by p.id having count(t.id) <> 1`,
  'a ledger transaction without entries': sql`
    select t.id from contributions.ledger_transactions t where not exists (select from contributions.ledger_entries e where e.transaction_id = t.id)`,
  'a payment without its receipt': sql`
    select p.id from contributions.payments p where not exists (select from contributions.receipts r where r.payment_id = p.id)`,
  'a job that was given up': sql`select id from graphile_worker.jobs where attempts >= max_attempts`,
}
