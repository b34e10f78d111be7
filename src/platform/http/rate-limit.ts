import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Context } from '../context/index.ts'
import { addressDigest } from './address-digest.ts'
import type { HitLimit, Limit, LimitOptions } from './limits.ts'
import type { Before } from './page-route.ts'
import { refuse } from './refusals.ts'

export type LimitRule = Before & { readonly limits: Limit }

const triesForOne = 10
const counted = new WeakMap<FastifyRequest, { key: string; windowStart: Date }[]>()

/**
 * At most so many requests in a window, counted for the person or else for the address, in the
 * database, so that all processes share the count. A form whose input is refused does not count,
 * but ten times as many forms, refused or not, are the end as well. Refuses with `platform.too_many`.
 * @example before: [rateLimit('report', { limit: 20, per: hour })]
 */
export function rateLimit(name: string, limit: HitLimit, options: LimitOptions = {}): LimitRule {
  const rule: Before = async (request) => {
    const { ctx } = request
    const isPerson = ctx.actor.kind === 'person'
    if (options.only && (options.only === 'people') !== isPerson) return
    const who = ctx.actor.kind === 'person' ? ctx.actor.id : addressDigest(request)
    const key = `${name} ${who}`
    const { windowStart, minutes } = windowOf(ctx, limit.per)
    const tries = `${name} tries ${who}`
    const hits = await addHits(ctx, options.guards ? [key] : [key, tries], windowStart)
    if (!options.guards)
      counted.set(request, [...(counted.get(request) ?? []), { key, windowStart }])
    if ((hits.get(key) ?? 0) > limit.limit || (hits.get(tries) ?? 0) > triesForOne * limit.limit)
      throw refuse('platform.too_many', { minutes })
  }
  return Object.assign(rule, { limits: { name, ...limit, ...options } })
}

/** The input of a form was refused: its limits count it as never sent. */
export async function giveHitsBack(request: FastifyRequest): Promise<void> {
  const hits = counted.get(request) ?? []
  counted.delete(request)
  for (const { key, windowStart } of hits)
    await sql`update platform.rate_limits set hits = hits - 1
      where key = ${key} and window_start = ${windowStart} and hits > 0`.execute(request.ctx.db)
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
  const { windowStart, minutes } = windowOf(ctx, per)
  const hits = await addHits(ctx, [key], windowStart)
  return { isOver: (hits.get(key) ?? 0) > limit, minutes }
}

function windowOf(ctx: Context, per: number): { windowStart: Date; minutes: number } {
  const now = ctx.clock.now().getTime()
  const start = now - (now % per)
  return { windowStart: new Date(start), minutes: Math.ceil((start + per - now) / 60_000) }
}

async function addHits(
  ctx: Context,
  keys: readonly string[],
  windowStart: Date,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; hits: number }>`
    insert into platform.rate_limits (key, window_start, hits)
    select key, ${windowStart}::timestamptz, 1 from unnest(${keys}::text[]) key
    on conflict (key, window_start) do update set hits = platform.rate_limits.hits + 1
    returning key, hits`.execute(ctx.db)
  return new Map(rows.map(({ key, hits }) => [key, hits]))
}

/** Forgets what was counted under a key: the right password after wrong ones. */
export async function forgetHits(ctx: Context, key: string): Promise<void> {
  await sql`delete from platform.rate_limits where key = ${key}`.execute(ctx.db)
}
