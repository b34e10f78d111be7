import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { emptyFolder, restore } from '#platform/backup'
import { systemClock } from '#platform/clock'
import { emptyDatabase } from '#platform/settings'
import { configuration } from './config.ts'
import { connect, openPlace } from './database.ts'
import type { Command } from './command.ts'
import { migrationsFolder } from './prepare.ts'
import { beginRestoring, endRestoring, isRestoring } from './restoring.ts'
import { backupPlaces } from './secret.ts'
import { Stop } from './stop.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Reads a backup into an empty place, or one where a restore was cut off; refuses any other. */
export const restoreCommand: Command = async ([given]) => {
  if (!given)
    throw new Stop(
      'restore needs the file of a backup, for example: npx standfirst restore data/backups/2026-11-24T14-32-00.standfirst',
    )
  const file = resolve(given)
  if (!existsSync(file)) throw new Stop(`There is no file ${file}.`)
  const config = configuration()
  const opened = await openPlace(config)
  const pool = await connect(opened, config)
  const places = backupPlaces(config, opened.dataDir)
  try {
    if (isRestoring(opened.dataDir)) {
      say('Deleting the remains of an incomplete restore')
      if (opened.isEmbedded) await emptyDatabase(pool)
      if (places.picturesDir) await emptyFolder(places.picturesDir)
    }
    await restore(pool, {
      file,
      ...places,
      migrationsFolder,
      now: systemClock.now(),
      beforeWriting: () => beginRestoring(opened.dataDir, file),
    })
    endRestoring(opened.dataDir)
    say(`Restored ${file}. Start the paper with: npm start`)
    return 0
  } finally {
    await pool.end()
    await opened.end()
  }
}
