import { sql } from 'kysely'
import type { Database } from '#platform/db'

/** A payment still counts unless all of it was given back or a bank has taken it. */
const standing = sql`p.refunded_minor < p.amount_minor and p.dispute <> 'lost'`

/**
 * Brings one supporter's cover up to date with what was paid; in a transaction. Where two have
 * changed payments of the same supporter, the second waits here and then sees what the first did: from
 * what it saw before, a refund would take away the cover of a payment that came meanwhile.
 */
export async function refreshSupporter(db: Database, supporterKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`supporter ${supporterKey}`}, 0))`.execute(
    db,
  )
  await sql`
    with cover as (
      select max(p.covers_until) as until from contributions.payments p
      join contributions.contributions c on c.id = p.contribution_id
      where c.supporter_key = ${supporterKey} and ${standing}),
    ended as (delete from contributions.supporters s using cover where s.supporter_key = ${supporterKey} and cover.until is null)
    insert into contributions.supporters (supporter_key, covered_until)
    select ${supporterKey}, until from cover where until is not null
    on conflict (supporter_key) do update set covered_until = excluded.covered_until`.execute(db)
}

/** Brings everybody's cover up to date; in a transaction, which others that change a cover wait for. */
export async function refreshAllSupporters(db: Database): Promise<void> {
  await sql`lock table contributions.supporters in share row exclusive mode`.execute(db)
  await sql`
    with cover as (
      select c.supporter_key, max(p.covers_until) as until from contributions.payments p
      join contributions.contributions c on c.id = p.contribution_id
      where ${standing} group by c.supporter_key),
    ended as (delete from contributions.supporters s where not exists (select from cover where cover.supporter_key = s.supporter_key))
    insert into contributions.supporters (supporter_key, covered_until) select supporter_key, until from cover
    on conflict (supporter_key) do update set covered_until = excluded.covered_until
    where contributions.supporters.covered_until <> excluded.covered_until`.execute(db)
}

/** The last day that somebody's payments cover, YYYY-MM-DD. */
export async function coverOf(db: Database, supporterKey: string): Promise<string | undefined> {
  const { rows } = await sql<{ until: string }>`
    select covered_until::text as until from contributions.supporters where supporter_key = ${supporterKey}`.execute(
    db,
  )
  return rows[0]?.until
}

/** Gives all that an address has given to a new key: somebody known by address alone turns out to be a person, or the other way. */
export async function moveSupporter(db: Database, from: string, to: string): Promise<void> {
  await sql`update contributions.contributions set supporter_key = ${to} where supporter_key = ${from}`.execute(
    db,
  )
  await refreshSupporters(db, [from, to])
}

/** The same for several, in an order, so that two that refresh the same ones don't wait for each other. */
export async function refreshSupporters(db: Database, keys: readonly string[]): Promise<void> {
  for (const key of keys.toSorted()) await refreshSupporter(db, key)
}

/** How many supporters have a cover that is not what their payments say. */
export async function countWrongCovers(db: Database): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    with cover as (
      select c.supporter_key, max(p.covers_until) as until from contributions.payments p
      join contributions.contributions c on c.id = p.contribution_id
      where ${standing} group by c.supporter_key)
    select count(*) as wrong from cover full join contributions.supporters s using (supporter_key)
    where cover.until is distinct from s.covered_until`.execute(db)
  return rows[0]?.wrong ?? 0
}
