import type { Command } from './command.ts'
import { configuration } from './config.ts'
import { connect, openPlace } from './database.ts'
import { prepare } from './prepare.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

export const migrateCommand: Command = async () => {
  const config = configuration()
  const opened = await openPlace(config)
  const pool = await connect(opened, config)
  try {
    const { to, applied } = await prepare(pool, config, opened, say)
    say(
      applied.length === 0
        ? `The database is at migration ${to}, as this version is.`
        : `Applied: ${applied.join(', ')}.`,
    )
    return 0
  } finally {
    await pool.end()
    await opened.end()
  }
}
