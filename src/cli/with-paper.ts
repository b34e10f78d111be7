import type { Paper } from '#platform/app'
import type { Config } from '#platform/config'
import { openLog } from '#platform/log'
import { configuration } from './config.ts'
import { connect, openPlace, type OpenedPlace } from './database.ts'
import type { Composition } from './command.ts'
import { prepare } from './prepare.ts'
import { refuseHalfARestore } from './restoring.ts'
import { secretOf } from './secret.ts'
import { version } from './version.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Composes the paper without serving it, for a command's work. */
export async function withPaper(
  composition: Composition,
  work: (paper: Paper, about: { config: Config; opened: OpenedPlace }) => Promise<number>,
): Promise<number> {
  const config = configuration()
  const opened = await openPlace(config)
  try {
    refuseHalfARestore(opened.dataDir)
    const pool = await connect(opened, config)
    try {
      await prepare(pool, config, opened, say)
    } finally {
      await pool.end()
    }
    const paper = await composition.compose({
      config,
      dataDir: opened.dataDir,
      secret: secretOf(config, opened.dataDir),
      place: opened.place,
      log: openLog(config.logLevel, 'standfirst'),
      version,
      background: false,
    })
    try {
      return await work(paper, { config, opened })
    } finally {
      await paper.stop()
    }
  } finally {
    await opened.end()
  }
}
