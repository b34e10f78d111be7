import { sql } from 'kysely'
import type { Context } from '../context/index.ts'
import { addressDigest } from './address-digest.ts'
import type { Before } from './page-route.ts'
import { refuse } from './refusals.ts'

/** How often something may happen: so many times in so many milliseconds. */
export interface HitLimit {
  readonly limit: number
  readonly per: number
}

/**
 * At most so many requests in a window, counted for the person or else for the address, in the
 * database, so that all processes share the count. Refuses with `platform.too_many`.
 * @example before: [rateLimit('report', { limit: 20, per: hour })]
 */
export function rateLimit(name: string, limit: HitLimit): Before {
  return async (request) => {
    const { ctx } = request
    const who = ctx.actor.kind === 'person' ? ctx.actor.id : addressDigest(request)
    const { isOver, minutes } = await countHit(ctx, `${name} ${who}`, limit)
    if (isOver) throw refuse('platform.too_many', { minutes })
  }
}

/**
 * Counts something under a key (which must hold no personal data) and says whether it happened too
 * often, and in how many minutes it may happen again; for limits that no request bears in itself.
 * @example const { isOver, minutes } = await countHit(ctx, `password ${digest}`, { limit: 10, per: 15 * minute })
 */
export async function countHit(
  ctx: Context,
  key: string,
  { limit, per }: HitLimit,
): Promise<{ isOver: boolean; minutes: number }> {
  const now = ctx.clock.now().getTime()
  const windowStart = new Date(now - (now % per))
  const { rows } = await sql<{ hits: number }>`
    insert into platform.rate_limits (key, window_start, hits)
    values (${key}, ${windowStart}, 1)
    on conflict (key, window_start) do update set hits = platform.rate_limits.hits + 1
    returning hits`.execute(ctx.db)
  return {
    isOver: (rows[0]?.hits ?? 0) > limit,
    minutes: Math.ceil((windowStart.getTime() + per - now) / 60_000),
  }
}

/** Forgets what was counted under a key: the right password after wrong ones. */
export async function forgetHits(ctx: Context, key: string): Promise<void> {
  await sql`delete from platform.rate_limits where key = ${key}`.execute(ctx.db)
}
