import type { Context } from '#platform/context'
import { money, type Money } from '#platform/money'
import { dayIn, startOfDay } from '#platform/zones'
import { check } from '../contributions.policy.ts'
import { supporterCount } from '../supporters/supporter-count.queries.ts'
import { paidSince } from './payments.queries.ts'

export interface GivenToday {
  /** Before refunds and fees, in the paper's currency. */
  readonly amount: Money
  readonly payments: number
  /** As it stands, not rounded down. */
  readonly supporters: number
}

/**
 * What has been given since the paper's day began, and by how many the paper is supported. Refuses
 * whoever may not see money.
 * @example const { amount, payments } = await givenToday(ctx)
 */
export async function givenToday(ctx: Context): Promise<GivenToday> {
  check(ctx.actor, 'money.see')
  const { zone, currency } = ctx.settings
  const since = startOfDay(zone, dayIn(zone, ctx.clock.now()))
  const [{ payments, minor }, { supporters }] = await Promise.all([
    paidSince(ctx.db, since, currency),
    supporterCount(ctx.db),
  ])
  return { amount: money(minor, currency), payments, supporters }
}
