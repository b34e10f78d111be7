import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import { oldestUndispatchedSeconds } from '../outbox/outbox.queries.ts'
import { touchProcess } from './touch-process.queries.ts'
import type { Runtime } from './domain.ts'

/** What this process can do now; `undefined` is yes, words say why not. */
export interface Readiness {
  readonly cannotRead?: string
  readonly cannotWrite?: string
  /** Of all processes together, by the database's clock: no reason to take this one out of service. */
  readonly outboxAgeSeconds?: number
}

const patience = 3000

/**
 * Asks the database, and tries a small write. A full disk is known by what was refused in the last
 * minute: a small write finds room where a comment does not.
 */
export async function readinessOf(runtime: Runtime): Promise<Readiness> {
  const read = await reasonOf(sql`select 1`.execute(runtime.db))
  if (read) return { cannotRead: read, cannotWrite: read }
  const written = await reasonOf(touchProcess(runtime.db, runtime.processId))
  const because = written ?? (runtime.lacksRoom() ? noRoom : undefined)
  const age = await oldestUndispatchedSeconds(runtime.db).catch(() => undefined)
  return {
    ...(because ? { cannotWrite: because } : {}),
    ...(age === undefined ? {} : { outboxAgeSeconds: age }),
  }
}

const noRoom = 'the disk of the database is full'
const silent = 'the database does not answer'

async function reasonOf(work: Promise<unknown>): Promise<string | undefined> {
  const done = work.then(
    () => undefined,
    (error: unknown) => reasons[codeOf(error)] ?? silent,
  )
  return Promise.race([done, pause(patience, silent, { ref: false })])
}

const reasons: Readonly<Record<string, string>> = {
  '25006': 'the database is read-only',
  '53100': noRoom,
  '53300': 'the database has no connection left',
  'no-writable-server': 'none of the database servers can be written to',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
