import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { EndReason } from '../gateways/gateway-event.ts'
import type { ContributionId } from '../ids.ts'
import type { Contribution } from './contribution.ts'

const columns =
  sql.raw(`c.id, c.rhythm, c.amount_minor, c.currency, c.email, c.email_digest, c.person_id, c.supporter_key,
  c.language, c.state, c.gateway, c.gateway_subscription, c.started_at, c.ended_at, c.ended_because, c.gateway_told_at,
  c.last_failure_at`)

export async function insertContribution(
  db: Database,
  c: Omit<Contribution, 'endedAt' | 'endedBecause' | 'gatewayToldAt' | 'lastFailureAt'>,
): Promise<void> {
  await sql`insert into contributions.contributions
    (id, rhythm, amount_minor, currency, email, email_digest, person_id, supporter_key, language, state, gateway, gateway_subscription, started_at)
    values (${c.id}, ${c.rhythm}, ${c.amountMinor}, ${c.currency}, ${c.email}, ${c.emailDigest}, ${c.personId}, ${c.supporterKey},
      ${c.language}, ${c.state}, ${c.gateway}, ${c.gatewaySubscription}, ${c.startedAt})
    on conflict (id) do nothing`.execute(db)
}

export async function findContribution(
  db: Database,
  id: ContributionId,
): Promise<Contribution | undefined> {
  const { rows } =
    await sql<Contribution>`select ${columns} from contributions.contributions c where c.id = ${id}`.execute(
      db,
    )
  return rows[0]
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockContribution(
  db: Database,
  id: ContributionId,
): Promise<Contribution | undefined> {
  const { rows } =
    await sql<Contribution>`select ${columns} from contributions.contributions c where c.id = ${id} for update`.execute(
      db,
    )
  return rows[0]
}

export async function lockBySubscription(
  db: Database,
  gateway: string,
  subscription: string,
): Promise<Contribution | undefined> {
  const { rows } = await sql<Contribution>`select ${columns} from contributions.contributions c
    where c.gateway = ${gateway} and c.gateway_subscription = ${subscription} for update`.execute(
    db,
  )
  return rows[0]
}

/** False where one is known. */
export async function setSubscription(
  db: Database,
  id: ContributionId,
  subscription: string,
): Promise<boolean> {
  const { rows } =
    await sql`update contributions.contributions set gateway_subscription = ${subscription}
    where id = ${id} and gateway_subscription is null returning id`.execute(db)
  return rows.length > 0
}

/** False where it does not run. */
export async function endContribution(
  db: Database,
  id: ContributionId,
  at: Date,
  because: EndReason,
): Promise<boolean> {
  const { rows } =
    await sql`update contributions.contributions set state = 'ended', ended_at = ${at}, ended_because = ${because}
    where id = ${id} and state = 'running' returning id`.execute(db)
  return rows.length > 0
}

/** Notes that a renewal failed, or (with null) that one has gone through again. */
export async function noteFailure(
  db: Database,
  id: ContributionId,
  at: Date | null,
): Promise<void> {
  await sql`update contributions.contributions set last_failure_at = ${at}
    where id = ${id} and last_failure_at is distinct from ${at}`.execute(db)
}

/** What a person has given, signed in or under the confirmed address of the account; newest first. */
export async function contributionsOf(
  db: Database,
  personId: string,
  digest: string | undefined,
): Promise<Contribution[]> {
  const { rows } = await sql<Contribution>`select ${columns} from contributions.contributions c
    where c.person_id = ${personId} or c.supporter_key = ${`person:${personId}`} or c.email_digest = ${digest ?? null}
    order by c.started_at desc, c.id desc`.execute(db)
  return rows
}

/** A person who has given from this address while signed in, if anybody has. */
export async function personWhoGaveFrom(db: Database, digest: string): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`select person_id from contributions.contributions
    where email_digest = ${digest} and person_id is not null order by started_at desc limit 1`.execute(
    db,
  )
  return rows[0]?.personId
}

/** Forgets whose contributions these were; the money stays on record. Gives the supporter keys that they had and have. */
export async function forgetPerson(
  db: Database,
  personId: string,
  digest: string | undefined,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with own as (
      select id, supporter_key from contributions.contributions
      where person_id = ${personId} or supporter_key = ${`person:${personId}`} or email_digest = ${digest ?? null}
      for update),
    forgotten as (
      update contributions.contributions c
      set email = null, person_id = null, supporter_key = 'email:' || c.email_digest
      from own where c.id = own.id returning c.supporter_key)
    select supporter_key as key from own union select supporter_key from forgotten`.execute(db)
  return rows.map(({ key }) => key)
}
