import { endWithin, type Paper } from '#platform/app'
import type { Config } from '#platform/config'
import { openLog } from '#platform/log'
import { emptyDatabase, isHalfADemo, isUntouched } from '#platform/settings'
import { configuration } from './config.ts'
import { connect, openPlace, type OpenedPlace } from './database.ts'
import type { Command, Composition } from './command.ts'
import { prepare } from './prepare.ts'
import { refuseUnusableAddress } from './refuse-unusable-address.ts'
import { refuseHalfARestore } from './restoring.ts'
import { secretOf } from './secret.ts'
import { printSignIns } from './sign-ins.ts'
import { version } from './version.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)
// The whole end takes ten seconds at most: supervisors kill after that.
const placeEndsWithin = 2500
const openingEndsWithin = 7000

/** Starts the paper and serves until Ctrl-C or SIGTERM; a fresh embedded one gets the demo edition. */
export const serve: Command = async (_args, composition) => {
  const config = configuration()
  const signal = firstSignal()
  const opening = openPlace(config)
  const opened = await Promise.race([opening, signal.then(() => undefined)])
  if (!opened) {
    say(`${await signal}: stopping before the database was ready`)
    await endWithin(openingEndsWithin, async () => (await opening).end())
    return left()
  }
  try {
    await serveUntil(signal, config, opened, composition)
  } catch (error) {
    await opened.end()
    throw error
  }
  if (!(await endWithin(placeEndsWithin, () => opened.end())))
    say('The database needs longer to stop; it continues by itself.')
  return left()
}

async function serveUntil(
  signal: Promise<string>,
  config: Config,
  opened: OpenedPlace,
  composition: Composition,
): Promise<void> {
  const starting = start(config, opened, composition)
  const paper = await Promise.race([starting, signal.then(() => undefined)])
  if (!paper) {
    // What it was doing is rolled back by the database, and done again by the next start.
    starting.catch(() => undefined)
    say(`${await signal}: stopping before the paper was ready`)
    return
  }
  // A promise that nobody waited for is a defect to be read in the log, not the end of the paper.
  process.on('unhandledRejection', (error) =>
    paper.runtime.log.error({ err: error }, 'a promise failed that nobody waited for'),
  )
  printSignIns(paper, composition, say)
  say(`Standfirst is ready at ${config.siteUrl}`)
  say(`${await signal}: finishing the running requests`)
  await paper.stop()
}

/** Says goodbye. Whatever still holds the process, such as a partner's open connection, ends with it. */
function left(): number {
  say('Standfirst has stopped.')
  setTimeout(() => process.exit(0), 300).unref()
  return 0
}

async function start(
  config: Config,
  opened: OpenedPlace,
  composition: Composition,
): Promise<Paper> {
  // Said before the demo edition is loaded, not after.
  await refuseUnusableAddress(config)
  refuseHalfARestore(opened.dataDir)
  const isFresh = await prepared(config, opened)
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
    if (isFresh && opened.isEmbedded && config.isLoopback) await loadDemo(paper, composition)
    // Jobs begin once the demo is there: making its pictures would slow the first start.
    await paper.begin()
    await paper.http.listen(config.port, config.host)
  } catch (error) {
    await paper.stop()
    throw error
  }
  return paper
}

/** Migrates; true for a database that was empty, or in which a first start was cut off before or while it loaded the demo. */
async function prepared(config: Config, opened: OpenedPlace): Promise<boolean> {
  const pool = await connect(opened, config)
  try {
    const { from } = await prepare(pool, config, opened, say)
    if (from === 0 || (await isUntouched(pool))) return true
    if (!opened.isEmbedded || !(await isHalfADemo(pool))) return false
    say('The first start was interrupted while loading the demo edition: starting again')
    await emptyDatabase(pool)
    await prepare(pool, config, opened, say)
    return true
  } finally {
    await pool.end()
  }
}

async function loadDemo(paper: Paper, composition: Composition): Promise<void> {
  say('Loading the demo edition')
  await composition.loadDemo(paper)
}

/** Ctrl-C reaches npm's child twice, from the terminal and from npm: what comes after the first changes nothing. */
function firstSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => resolve(name))
  })
}
