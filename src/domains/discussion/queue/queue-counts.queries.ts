import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Kind } from './queue.queries.ts'

/** What waits for the moderators; `oldestAt` is null where nothing does. */
export interface QueueCounts {
  readonly all: number
  readonly reported: number
  readonly held: number
  readonly oldestAt: Date | null
}

// Counted no further than this: a queue that is longer is told apart by nobody.
const most = 1000

/**
 * How much waits in the queue, at most 1,000 of a kind, from the indexes of what waits.
 * @example const { all, oldestAt } = await queueCounts(ctx.db)
 */
export async function queueCounts(db: Database): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`select
    (select count(*) from (select 1 from discussion.comments where waiting_since is not null limit ${most}) w) as all,
    (select count(*) from (select 1 from discussion.comments where open_reports > 0 limit ${most}) w) as reported,
    (select count(*) from (select 1 from discussion.comments where state = 'held' limit ${most}) w) as held,
    (select waiting_since from discussion.comments where waiting_since is not null order by waiting_since, id limit 1) as oldest_at`.execute(
    db,
  )
  return rows[0] ?? { all: 0, reported: 0, held: 0, oldestAt: null }
}

/** Counts items that began to wait after an instant, at most 1,000. Decided items never wait. */
export async function newItems(
  db: Database,
  { kind, since }: { kind: Kind; since: Date },
): Promise<number> {
  const which = {
    all: sql`true`,
    reported: sql`open_reports > 0`,
    held: sql`state = 'held'`,
    decided: sql`false`,
  }[kind]
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select 1 from discussion.comments where waiting_since > ${since} and ${which} limit ${most}) w`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
