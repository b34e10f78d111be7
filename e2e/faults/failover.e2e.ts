import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestClient } from '#testing'
import type { Paper } from '../../src/platform/app/index.ts'
import { type EmbeddedPostgres, placeAndStart } from '../../src/platform/embedded-postgres/index.ts'
import {
  attach,
  dataFolders,
  runCommand,
  type RunningPaper,
  startProgram,
} from '../running-paper.ts'
import { recordedComments, waitingWork } from './on-record.ts'
import { type ReadPaper, withReaders } from './readers.ts'

const newFolder = dataFolders()
const dataDir = newFolder()
const primaryFolder = join(newFolder(), 'server')
const standbyFolder = join(newFolder(), 'server')
let primary: EmbeddedPostgres
let standby: EmbeddedPostgres
let running: RunningPaper
let beside: Paper
let paper: ReadPaper

const begin = (folder: string, settings: Record<string, string> = {}) =>
  placeAndStart({ dataDir: folder, progress: () => {}, about: { url: 'a test' }, settings })

/** A copy of the primary that follows it by streaming, as an operator sets one up. */
async function startBoth(): Promise<void> {
  primary = await begin(primaryFolder)
  await primary.stop()
  copyDatabase(join(primaryFolder, 'database'), join(standbyFolder, 'database'))
  primary = await begin(primaryFolder)
  const { host, port, user } = primary.connection
  standby = await begin(standbyFolder, {
    primary_conninfo: `host=${host} port=${port} user=${user}`,
  })
}

/** With its owner: started as root, a database belongs to another user. */
function copyDatabase(from: string, to: string): void {
  mkdirSync(standbyFolder)
  cpSync(from, to, { recursive: true })
  chmodSync(to, 0o700)
  writeFileSync(join(to, 'standby.signal'), '')
  const { uid, gid } = statSync(from)
  for (const name of ['', ...readdirSync(to, { recursive: true, encoding: 'utf8' })])
    chownSync(join(to, name), uid, gid)
}

beforeAll(async () => {
  await startBoth()
  const hosts = [standby, primary].map(({ connection }) => connection.host).join(',')
  const { user, database } = primary.connection
  const env = {
    DATABASE_URL: `postgres://${user}@/${database}?host=${hosts}&target_session_attrs=read-write`,
  }
  const made = await runCommand(
    ['init', '--name', 'The Heir', '--admin-name', 'Ada Byrne', '--admin-email', 'ada@example.org'],
    { dataDir, env },
  )
  if (made.status !== 0) throw new Error(made.output)
  running = await startProgram({ dataDir, env })
  beside = await attach(running, { connectionString: env.DATABASE_URL })
  paper = await withReaders(beside, 60)
}, 240_000)
afterAll(async () => {
  await beside.stop()
  await running.end()
  await standby.stop()
  await primary.stop()
})

let sent = 0
const comment = () =>
  paper.browser((sent += 1), running.url).post(`/articles/${paper.article}/comments`, {
    text: `A thought, number ${sent}.`,
    submission: `failover-${sent}`,
  })

async function promote(): Promise<void> {
  const client = new Client(standby.connection)
  await client.connect()
  await client.query('select pg_promote()')
  await client.end()
}

async function caughtUp(): Promise<void> {
  const positionOf = async (server: EmbeddedPostgres, question: string) => {
    const client = new Client(server.connection)
    await client.connect()
    const { rows } = await client.query<{ at: string }>(`select ${question} as at`)
    await client.end()
    return BigInt(rows[0]?.at ?? 0)
  }
  const written = await positionOf(primary, "pg_current_wal_lsn() - '0/0'::pg_lsn")
  await expect
    .poll(() => positionOf(standby, "pg_last_wal_replay_lsn() - '0/0'::pg_lsn"), {
      timeout: 60_000,
    })
    .toBeGreaterThanOrEqual(written)
}

const promised = 15_000
const tried = { timeout: 5 * promised, interval: 100 }

test('a primary that dies costs the requests until the standby is promoted: then comments, events and jobs go on there by themselves', async () => {
  expect((await comment()).status).toBe(303)
  await caughtUp()
  const before = await recordedComments(beside)
  await primary.stop()
  const lost = await comment()
  expect(lost.status).toBe(503)
  expect(lost.text).toContain(`A thought, number ${sent}.`)
  await promote()
  await expect.poll(async () => (await comment()).status, tried).toBe(303)
  await expect
    .poll(async () => (await new TestClient(running.url).get('/readyz/writing')).status, tried)
    .toBe(200)
  await expect.poll(() => waitingWork(beside), tried).toEqual({ events: 0, inbox: 0, jobs: 0 })
  expect((await recordedComments(beside)).length).toBe(before.length + 1)
}, 300_000)
