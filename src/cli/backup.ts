import { join, resolve } from 'node:path'
import { backUp } from '#platform/backup'
import { systemClock } from '#platform/clock'
import { configuration } from './config.ts'
import { connect, openPlace } from './database.ts'
import type { Command } from './command.ts'
import { backupPlaces } from './secret.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Writes everything into one file, also while the paper runs. */
export const backup: Command = async ([given]) => {
  const config = configuration()
  const opened = await openPlace(config, { besideRunning: true })
  const now = systemClock.now()
  const file = resolve(
    given ??
      join(
        opened.dataDir,
        'backups',
        `${now.toISOString().slice(0, 19).replaceAll(':', '-')}.standfirst`,
      ),
  )
  const pool = await connect(opened, config)
  try {
    await backUp(pool, { file, ...backupPlaces(config, opened.dataDir), now })
    say(`Backed up to ${file}`)
    return 0
  } finally {
    await pool.end()
    await opened.end()
  }
}
