import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../context/index.ts'
import { processesBehind } from './outbox.queries.ts'

const longest = 2000

/**
 * Waits until every living process has read an event whose hard purge must hold everywhere;
 * at most two seconds, then false, so that the answer can say so.
 */
export async function droppedEverywhere(ctx: Context, eventId: string): Promise<boolean> {
  const until = performance.now() + longest
  while (performance.now() < until) {
    if ((await processesBehind(ctx.db, eventId)) === 0) return true
    await pause(25)
  }
  return false
}
