import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { ContributionId } from '../ids.ts'

/** The gateway has heard that it has ended; false where that was known, or it has not ended. */
export async function markTold(db: Database, id: ContributionId, at: Date): Promise<boolean> {
  const { rows } = await sql`update contributions.contributions
    set gateway_told_at = ${at}, end_failure = null
    where id = ${id} and state = 'ended' and gateway_told_at is null returning id`.execute(db)
  return rows.length > 0
}

export async function noteUntold(db: Database, id: ContributionId, failure: string): Promise<void> {
  await sql`update contributions.contributions set end_tries = end_tries + 1, end_failure = ${failure}
    where id = ${id} and gateway_told_at is null`.execute(db)
}

/** Something shows that the gateway goes on: it is told once more. */
export async function markUntold(db: Database, id: ContributionId): Promise<void> {
  await sql`update contributions.contributions set gateway_told_at = null, end_tries = 0
    where id = ${id} and state = 'ended'`.execute(db)
}

/** Ends that gateways have not heard of, those first that were tried least. */
export async function untoldEnds(
  db: Database,
  endedBefore: Date,
): Promise<{ id: ContributionId; gateway: string }[]> {
  const { rows } = await sql<{ id: ContributionId; gateway: string }>`
    select id, gateway from contributions.contributions
    where state = 'ended' and gateway_told_at is null and ended_at <= ${endedBefore}
    order by end_tries, ended_at limit 500`.execute(db)
  return rows
}

/** An end that a gateway has not heard of for long, as the supporters' desk sees it. */
export interface UntoldEnd {
  readonly id: ContributionId
  readonly email: string | null
  readonly gateway: string
  readonly gatewaySubscription: string | null
  readonly endedAt: Date
  readonly endTries: number
  readonly endFailure: string | null
}

export async function listUntoldEnds(db: Database, endedBefore: Date): Promise<UntoldEnd[]> {
  const { rows } = await sql<UntoldEnd>`
    select id, email, gateway, gateway_subscription, ended_at, end_tries, end_failure from contributions.contributions
    where state = 'ended' and gateway_told_at is null and ended_at <= ${endedBefore}
    order by ended_at, id limit 100`.execute(db)
  return rows
}

export async function countUntoldEnds(db: Database, endedBefore: Date): Promise<number> {
  const { rows } = await sql<{ untold: number }>`
    select count(*) as untold from contributions.contributions
    where state = 'ended' and gateway_told_at is null and ended_at <= ${endedBefore}`.execute(db)
  return rows[0]?.untold ?? 0
}
