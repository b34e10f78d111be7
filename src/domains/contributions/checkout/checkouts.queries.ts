import { sql } from 'kysely'
import type { PersonId } from '#domains/accounts'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { HostedPage } from '../gateways/gateway.ts'
import type { ContributionId } from '../ids.ts'
import type { Rhythm } from './rhythm.ts'

/** An intent to give; the contribution that comes of it has the same id. */
export interface Checkout {
  readonly id: ContributionId
  readonly rhythm: Rhythm
  readonly amountMinor: number
  readonly currency: string
  readonly email: string | null
  readonly personId: PersonId | null
  readonly language: Language
  readonly gateway: string
  readonly hostedUrl: string | null
  readonly state: 'open' | 'failed' | 'completed'
}

const columns = sql.raw(
  'id, rhythm, amount_minor, currency, email, person_id, language, gateway, hosted_url, state',
)

export async function insertCheckout(
  db: Database,
  c: Omit<Checkout, 'hostedUrl' | 'state'>,
  at: Date,
): Promise<void> {
  await sql`insert into contributions.checkouts
    (id, rhythm, amount_minor, currency, email, person_id, language, gateway, state, begun_at)
    values (${c.id}, ${c.rhythm}, ${c.amountMinor}, ${c.currency}, ${c.email}, ${c.personId}, ${c.language}, ${c.gateway}, 'open', ${at})`.execute(
    db,
  )
}

export async function setHostedPage(
  db: Database,
  id: ContributionId,
  page: HostedPage,
): Promise<void> {
  await sql`update contributions.checkouts set gateway_checkout = ${page.checkout}, hosted_url = ${page.url} where id = ${id}`.execute(
    db,
  )
}

export async function findCheckout(
  db: Database,
  id: ContributionId,
): Promise<Checkout | undefined> {
  const { rows } =
    await sql<Checkout>`select ${columns} from contributions.checkouts where id = ${id}`.execute(db)
  return rows[0]
}

/** By our reference, else by the gateway's id; held until the transaction ends. */
export async function lockCheckout(
  db: Database,
  gateway: string,
  about: { reference?: string | undefined; checkout?: string | undefined },
): Promise<Checkout | undefined> {
  const { rows } = await sql<Checkout>`select ${columns} from contributions.checkouts
    where gateway = ${gateway} and (id = ${about.reference ?? null}::uuid
      or (${about.reference ?? null}::uuid is null and gateway_checkout = ${about.checkout ?? null}))
    for update`.execute(db)
  return rows[0]
}

/** A completed checkout stays so, whatever is heard of it later; the contribution has the address by then. */
export async function settleCheckout(
  db: Database,
  id: ContributionId,
  state: 'failed' | 'completed',
  at: Date,
): Promise<void> {
  await sql`update contributions.checkouts set state = ${state}, settled_at = ${at},
      email = case when ${state} = 'completed' then null else email end
    where id = ${id} and state <> 'completed'`.execute(db)
}

/** Forgets whose intents these were: a person's, or somebody's under one of the addresses (in lower case). */
export async function forgetIntents(
  db: Database,
  personId: string,
  addresses: readonly string[],
): Promise<void> {
  await sql`update contributions.checkouts set email = null, person_id = null
    where person_id = ${personId} or lower(email) = any(${addresses}::text[])`.execute(db)
}

/** Forgets the addresses of people who did not give after all. */
export async function forgetAbandoned(db: Database, begunBefore: Date): Promise<void> {
  await sql`update contributions.checkouts set email = null
    where state <> 'completed' and email is not null and begun_at < ${begunBefore}`.execute(db)
}
