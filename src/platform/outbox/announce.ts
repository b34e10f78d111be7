import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context/index.ts'
import { newId } from '../ids/index.ts'
import type { Purge } from '../page-cache/purges.ts'

/** A fact that has happened, for other domains, other processes and jobs. */
export interface Event {
  /** `comment.posted`: the noun, then the past participle. */
  readonly type: string
  /** Ids and plain values: a job reads the rest from the database. */
  readonly payload: Readonly<Record<string, unknown>>
  /** The pages that this makes out of date. */
  readonly purges?: readonly Purge[]
}

/**
 * Writes an event in the present transaction, so that it happens exactly if the change does,
 * and purges this process's pages after the commit. Gives the event's id.
 * @example await announce(tx, { type: 'article.published', payload: { articleId }, purges: [{ kind: 'fresh', keys: [`article:${articleId}`] }] })
 */
export async function announce(tx: Context, event: Event): Promise<string> {
  const id = newId<'Event'>(tx)
  await sql`insert into platform.outbox (id, type, payload, purges, origin, at)
    ${outboxRow(tx, id, event)}`.execute(tx.db)
  for (const purge of event.purges ?? []) tx.purge(purge)
  return id
}

/**
 * The outbox row as a SELECT, for a hot path that writes rows and event in one statement:
 * `insert into platform.outbox (id, type, payload, purges, origin, at) ${outboxRow(ctx, id, event)} from comment`.
 * The caller applies the event's purges itself once the statement has succeeded (`ctx.purge`).
 */
export function outboxRow(ctx: Context, id: string, event: Event): RawBuilder<unknown> {
  return sql`select ${id}::uuid, ${event.type}::text, ${JSON.stringify(event.payload)}::jsonb,
    ${JSON.stringify(event.purges ?? [])}::jsonb, ${ctx.processId}::uuid, ${ctx.clock.now()}::timestamptz`
}
