import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Contribution } from './contribution.ts'

/** A contribution in the newsroom's list, with what has come of it. */
export type ListedContribution = Pick<
  Contribution,
  | 'id'
  | 'rhythm'
  | 'amountMinor'
  | 'currency'
  | 'email'
  | 'state'
  | 'startedAt'
  | 'endedAt'
  | 'lastFailureAt'
> & {
  readonly payments: number
  readonly paidMinor: number
  readonly lastPaidAt: Date | null
}

/** The newest contributions, at most fifty, older than the given one. */
export async function listContributions(
  db: Database,
  before?: string,
): Promise<ListedContribution[]> {
  const { rows } = await sql<ListedContribution>`
    select c.id, c.rhythm, c.amount_minor, c.currency, c.email, c.state, c.started_at, c.ended_at, c.last_failure_at,
      paid.payments, paid.paid_minor, paid.last_paid_at
    from contributions.contributions c cross join lateral (
      select count(*) as payments, coalesce(sum(p.amount_minor - p.refunded_minor), 0)::bigint as paid_minor, max(p.paid_at) as last_paid_at
      from contributions.payments p where p.contribution_id = c.id and p.dispute <> 'lost') as paid
    where ${before ?? null}::uuid is null
      or (c.started_at, c.id) < (select started_at, id from contributions.contributions where id = ${before ?? null}::uuid)
    order by c.started_at desc, c.id desc limit 50`.execute(db)
  return rows
}

export interface GivingFigures {
  readonly monthly: number
  readonly annual: number
  readonly paymentsOfMonth: number
}

/** How many promises run, and how many payments came since an instant. */
export async function givingFigures(db: Database, since: Date): Promise<GivingFigures> {
  const { rows } = await sql<GivingFigures>`
    select count(*) filter (where rhythm = 'monthly') as monthly, count(*) filter (where rhythm = 'annual') as annual,
      (select count(*) from contributions.payments where paid_at >= ${since}) as payments_of_month
    from contributions.contributions where state = 'running'`.execute(db)
  return rows[0] ?? { monthly: 0, annual: 0, paymentsOfMonth: 0 }
}
