import { sql } from 'kysely'
import type { Database } from '../db/index.ts'

/** The smallest write that there is: changes nothing, and fails where nothing can be changed. */
export async function touchProcess(db: Database, processId: string): Promise<void> {
  await sql`update platform.processes set heartbeat_at = heartbeat_at where id = ${processId}`.execute(
    db,
  )
}
