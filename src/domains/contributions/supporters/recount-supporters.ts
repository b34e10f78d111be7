import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { dayIn } from '#platform/zones'
import { roundDown } from './round-down.ts'
import { holdDay, writeCount } from './supporter-count.queries.ts'
import { refreshAllSupporters } from './supporters.queries.ts'

/**
 * Counts the supporters of today, the newsroom's day. Pages that show the number are made anew only
 * where the shown number changes. `all` first brings everybody's cover up to date from the payments.
 */
export async function recountSupporters(
  ctx: Context,
  { all = false }: { all?: boolean } = {},
): Promise<number> {
  return ctx.transaction(async (tx) => {
    const now = tx.clock.now()
    const day = dayIn(tx.settings.zone, now)
    const before = await holdDay(tx.db, day, now)
    if (all) await refreshAllSupporters(tx.db)
    const supporters = await writeCount(tx.db, day, now)
    if (before !== roundDown(supporters)) {
      const purges = [{ kind: 'soft', keys: ['supporter-count', 'appeals'] }] as const
      await announce(tx, { type: 'supporters.counted', payload: { supporters }, purges })
    }
    return supporters
  })
}
