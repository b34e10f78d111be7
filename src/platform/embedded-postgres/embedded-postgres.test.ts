import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { packagedPostgres } from './binaries.ts'
import { databaseUser, identityOf } from './database-user.ts'
import {
  AlreadyRunning,
  CannotStart,
  placeAndStart,
  type EmbeddedPostgres,
  type PlaceOptions,
} from './index.ts'
import { isAlive } from './processes.ts'

const asRoot = process.getuid?.() === 0
// Flushing to disk as in earnest, though initdb did not.
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

const cleanUps: (() => unknown)[] = []
let usual = ''
beforeAll(() => {
  usual = folder()
})
afterEach(async () => {
  while (cleanUps.length > 0) await cleanUps.pop()?.()
  await endOrphan(usual)
})
afterAll(() => rmSync(usual, { recursive: true }))

test('the first start makes a UTF-8 database that answers, and a stop leaves nothing running', async () => {
  const dataDir = freshFolder()
  const embedded = await start({ dataDir })
  expect(
    await rows(
      embedded,
      `select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
        current_setting('max_connections') as connections, 'Éire' < 'Zoë' as by_code_point
      from pg_database where datname = current_database()`,
    ),
  ).toEqual([
    {
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      connections: '100',
      by_code_point: false,
    },
  ])
  await embedded.stop()
  expect(isAlive(join(dataDir, 'database'), embedded.postmasterPid)).toBe(false)
  expect(existsSync(join(dataDir, 'database', 'postmaster.pid'))).toBe(false)
})

test('the database listens on no network port and its socket is closed to others', async () => {
  const embedded = await start()
  expect(await rows(embedded, "select current_setting('listen_addresses') as addresses")).toEqual([
    { addresses: '' },
  ])
  expect(execFileSync('ls', ['-ld', embedded.connection.host], { encoding: 'utf8' })).toMatch(
    /^drwx------/,
  )
})

test('what was written is there at the next start', async () => {
  const first = await start()
  await rows(first, "create table kept as select 'a standfirst' as words")
  await first.stop()
  const second = await start()
  expect(await rows(second, 'select words from kept')).toEqual([{ words: 'a standfirst' }])
})

test('a second start is told where the first one answers, and harms nothing', async () => {
  const about = { url: 'http://localhost:0' }
  const embedded = await start({ about })
  about.url = 'http://localhost:3456'
  await expect(start()).rejects.toThrow(
    new AlreadyRunning({ url: 'http://localhost:3456', pid: process.pid }),
  )
  expect(await rows(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of several programs started at the same moment exactly one gets the data folder', async () => {
  const dataDir = freshFolder()
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => startProgram(dataDir)))
  const winners = outcomes.filter((outcome) => 'postmasterPid' in outcome)
  expect(winners).toHaveLength(1)
  const refused = outcomes.filter((outcome) => 'refused' in outcome)
  for (const { refused: words } of refused)
    expect(words).toMatch(`process ${winners[0]?.program.pid})`)
})

test('after kill -9 of the program the next start goes on with its database and every committed row', async () => {
  const killed = await winningProgram(usual)
  await kill(killed.program)
  expect(isAlive(join(usual, 'database'), killed.postmasterPid)).toBe(true)
  const next = await start({ settings: durable })
  expect(next.postmasterPid).toBe(killed.postmasterPid)
  expect(await rows(next, 'select mark from acknowledged')).toContainEqual({ mark: killed.mark })
})

test('an adopted database ends with the program that adopted it', async () => {
  const killed = await winningProgram(usual)
  await kill(killed.program)
  const next = await start({ settings: durable })
  await next.stop()
  expect(isAlive(join(usual, 'database'), next.postmasterPid)).toBe(false)
})

test('after kill -9 of program and database the next start recovers every committed row', async () => {
  const killed = await winningProgram(usual)
  await kill(killed.program)
  process.kill(killed.postmasterPid, 'SIGKILL')
  const next = await start({ settings: durable })
  expect(next.postmasterPid).not.toBe(killed.postmasterPid)
  expect(await rows(next, 'select mark from acknowledged')).toContainEqual({ mark: killed.mark })
})

test('an orphan that was started with other settings is ended and started with ours', async () => {
  const killed = await winningProgram(usual)
  await kill(killed.program)
  const next = await start({ settings: { ...durable, work_mem: '7MB' } })
  expect(next.postmasterPid).not.toBe(killed.postmasterPid)
  expect(await rows(next, "select current_setting('work_mem') as memory")).toEqual([
    { memory: '7MB' },
  ])
})

test('a database that is killed under a living program is started again', async () => {
  const embedded = await start({ settings: durable })
  await rows(embedded, 'create table survives as select 1 as one')
  const before = embedded.postmasterPid
  process.kill(before, 'SIGKILL')
  await vi.waitFor(() => expect(embedded.postmasterPid).not.toBe(before), { timeout: 30_000 })
  expect(await rows(embedded, 'select one from survives')).toEqual([{ one: 1 }])
})

test.each([
  ['a stranger that runs', async () => databaseUsersProcess('exec sleep 600')],
  ['a zombie that nobody buries', async () => zombie()],
])(
  'a stale pid file whose number belongs to %s does not stop the start',
  async (_, makeProcess) => {
    const pidFile = join(usual, 'database', 'postmaster.pid')
    const first = await start()
    const content = readFileSync(pidFile, 'utf8')
    await first.stop()
    writeFileSync(pidFile, content.replace(/^\d+/, String(await makeProcess())))
    const next = await start()
    expect(await rows(next, 'select 1 as one')).toEqual([{ one: 1 }])
  },
)

test('programs that cannot be used where they are installed are copied into the data folder', async () => {
  const packaged = unusablePackage()
  const dataDir = freshFolder()
  const said: string[] = []
  const embedded = await start({ dataDir, packaged, progress: (words) => said.push(words) })
  expect(said.join('\n')).toContain(
    `Copying PostgreSQL to ${join(dataDir, 'postgresql', packaged.version)}`,
  )
  expect(await rows(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a data folder with a path too long for a socket has its sockets elsewhere, and finds them again', async () => {
  const dataDir = join(freshFolder(), 'a-long-name'.repeat(6), 'and-another'.repeat(6))
  const first = await start({ dataDir })
  cleanUps.push(() => rmSync(dirname(first.connection.host), { recursive: true }))
  expect(first.connection.host.length).toBeLessThan(80)
  await expect(start({ dataDir })).rejects.toThrow(AlreadyRunning)
  await first.stop()
  const again = await start({ dataDir })
  expect(again.connection.host).toBe(first.connection.host)
})

test('a database of another major version is refused with what to do', async () => {
  const first = await start()
  await first.stop()
  const versionFile = join(usual, 'database', 'PG_VERSION')
  cleanUps.push(() => writeFileSync(versionFile, '18\n'))
  writeFileSync(versionFile, '17\n')
  await expect(start()).rejects.toThrow(
    /written by PostgreSQL 17, and this Standfirst brings PostgreSQL 18/,
  )
})

test('a start that is refused lets the data folder go', async () => {
  await expect(start({ settings: { no_such_setting: '1' } })).rejects.toThrow(CannotStart)
  const embedded = await start()
  expect(await rows(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sf-'))
  chmodSync(made, 0o755)
  return made
}

function freshFolder(): string {
  const made = folder()
  cleanUps.push(async () => {
    await endOrphan(made)
    rmSync(made, { recursive: true })
  })
  return made
}

async function start(options: Partial<PlaceOptions> = {}): Promise<EmbeddedPostgres> {
  const embedded = await placeAndStart({
    dataDir: usual,
    progress: () => undefined,
    about: { url: 'http://localhost:1' },
    fast: true,
    ...options,
  })
  cleanUps.push(() => embedded.stop())
  return embedded
}

async function rows(embedded: EmbeddedPostgres, query: string): Promise<unknown[]> {
  const client = new Client(embedded.connection)
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

interface Started {
  readonly postmasterPid: number
  /** What its acknowledged row holds. */
  readonly mark: string
}

type Outcome = { program: ChildProcess } & (Started | { refused: string })

/** A program of its own that starts the database (flushing as in earnest) and has one row acknowledged. */
async function startProgram(dataDir: string): Promise<Outcome> {
  const script = `
    import { randomUUID } from 'node:crypto'
    import { Client } from ${JSON.stringify(import.meta.resolve('pg'))}
    import { placeAndStart } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    try {
      const embedded = await placeAndStart({ dataDir: process.argv[1], progress() {}, about: { url: 'http://localhost:1' }, fast: true,
        settings: ${JSON.stringify(durable)} })
      const client = new Client(embedded.connection)
      await client.connect()
      await client.query('create table if not exists acknowledged (mark uuid)')
      const mark = randomUUID()
      await client.query('insert into acknowledged values ($1)', [mark])
      console.log(JSON.stringify({ postmasterPid: embedded.postmasterPid, mark }))
      setInterval(() => undefined, 1000)
    } catch (error) {
      console.log(JSON.stringify({ refused: error.message }))
    }`
  const program = spawn(process.execPath, ['--input-type=module', '--eval', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUps.push(() => kill(program))
  const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
  return { program, ...(JSON.parse(line) as Started | { refused: string }) }
}

async function winningProgram(dataDir: string) {
  const outcome = await startProgram(dataDir)
  if (!('postmasterPid' in outcome)) throw new Error(outcome.refused)
  return outcome
}

async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  program.kill('SIGKILL')
  await once(program, 'exit')
}

// A killed program leaves its database behind: it is adopted to be stopped.
async function endOrphan(dataDir: string): Promise<void> {
  if (!existsSync(join(dataDir, 'database', 'postmaster.pid'))) return
  await (
    await placeAndStart({
      dataDir,
      progress: () => undefined,
      about: { url: '' },
      fast: true,
      settings: durable,
    })
  ).stop()
}

function databaseUsersProcess(script: string): number {
  const child = spawn('sh', ['-c', script], {
    ...identityOf(databaseUser()),
    cwd: '/',
    stdio: 'ignore',
  })
  cleanUps.push(() => child.kill('SIGKILL'))
  return child.pid ?? Number.NaN
}

// The shell's child ends at once, and sleep, which takes the shell's place, never asks after it.
async function zombie(): Promise<number> {
  const parent = databaseUsersProcess('true & exec sleep 600')
  const children = () => readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim()
  await vi.waitFor(() => expect(readFileSync(`/proc/${children()}/stat`, 'utf8')).toMatch(/\) Z /))
  return Number(children())
}

/** Installed without install scripts (no links), and for root below a folder that only root may enter, else unwritable. */
function unusablePackage() {
  const { native, version } = packagedPostgres()
  const closed = freshFolder()
  const copy = join(closed, 'native')
  cpSync(native, copy, {
    recursive: true,
    filter: (from) => !lstatSync(from).isSymbolicLink() && !from.endsWith('.a'),
  })
  if (asRoot) chmodSync(closed, 0o700)
  else chmodSync(join(copy, 'lib'), 0o555)
  cleanUps.push(() => chmodSync(join(copy, 'lib'), 0o755))
  return { native: copy, version }
}
