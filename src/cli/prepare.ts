import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Config } from '#platform/config'
import { backUp } from '#platform/backup'
import { systemClock } from '#platform/clock'
import { migrateJobs } from '#platform/jobs'
import { migrate, type Migrated } from '#platform/migrations'
import type { OpenedPlace } from './database.ts'
import { backUpBefore } from './back-up-before.ts'
import { backupPlaces } from './secret.ts'

export const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** Brings the database to this version; one that has been used is backed up before its first change. */
export async function prepare(
  pool: pg.Pool,
  config: Config,
  opened: Pick<OpenedPlace, 'dataDir'>,
  say: (words: string) => void,
  folder: string = migrationsFolder,
): Promise<Migrated> {
  const now = systemClock.now()
  const migrated = await migrate(pool, {
    folder,
    now,
    say,
    beforeFirst: (from, to) =>
      backUpBefore(join(opened.dataDir, 'backups'), { from, to }, say, (file) =>
        backUp(pool, { file, ...backupPlaces(config, opened.dataDir), now }),
      ),
  })
  await migrateJobs(pool)
  if (migrated.applied.length > 0) say(`Migrated the database to ${migrated.to}`)
  return migrated
}
