import type { Context } from '#platform/context'
import { foldDeltas } from './counts.queries.ts'

const batch = 5000

/**
 * Folds appended counts into threads and comments; what is shown stays the same. Gives how many were folded.
 * @example await foldCounts(ctx)
 */
export async function foldCounts(ctx: Context): Promise<number> {
  let folded = 0
  for (;;) {
    const count = await ctx.transaction((tx) => foldDeltas(tx.db, batch))
    folded += count
    if (count < batch) return folded
  }
}
