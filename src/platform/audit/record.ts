import type { Context } from '../context/index.ts'
import { newId } from '../ids/index.ts'
import { insertAuditEntry } from './audit.queries.ts'

/**
 * Records that a person did something that only staff may: in the transaction of the act, where
 * there is one. What the system does (jobs, imports, the command line) is in the log, not here.
 */
export async function record(
  ctx: Context,
  { act, subject }: { act: string; subject: string | undefined },
): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  await insertAuditEntry(ctx.db, {
    id: newId<'AuditEntry'>(ctx),
    at: ctx.clock.now(),
    personId: ctx.actor.id,
    act,
    subject: subject ?? null,
    requestId: ctx.requestId,
  })
}
