import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { freePort } from '../../../testing/start.ts'
import { administer, cloneDatabase, emptyTemplate } from '../../../testing/templates.ts'
import { parseConfig } from '../config/index.ts'
import { type Logger, quietLog } from '../log/index.ts'
import type { Domain } from './domain.ts'
import { startPaper } from './start-paper.ts'

const failure = new Error('this step fails')
const fail = () => {
  throw failure
}
const last: Domain = { name: 'last' }

interface Step {
  readonly what: string
  /** A statement that makes the database unfit for the step. */
  readonly sql?: string
  readonly domain?: Domain
  readonly files?: 'no folder'
  /** What was open by then, in the order of closing. */
  readonly closed: readonly string[]
}

const afterParts = ['database connections']
const afterHttp = ['requests', ...afterParts]
const afterFollower = ['follower', ...afterHttp]
const afterJobs = ['jobs', 'dispatcher', ...afterFollower]

// In the order of the start.
const steps: readonly Step[] = [
  { what: 'the settings', sql: 'drop table platform.settings cascade', closed: afterParts },
  { what: 'the folder of files', files: 'no folder', closed: afterParts },
  {
    what: 'the islands',
    domain: { ...last, islands: { lost: '/nowhere/lost.island.ts' } },
    closed: afterParts,
  },
  { what: 'the targets of forms', domain: { ...last, formTargets: fail }, closed: afterParts },
  { what: 'who asks', domain: { ...last, identify: fail }, closed: afterParts },
  { what: 'the routes', domain: { ...last, routes: fail }, closed: afterHttp },
  { what: 'the jobs of a domain', domain: { ...last, jobs: fail }, closed: afterHttp },
  { what: 'the outbox', sql: 'drop table platform.processes', closed: afterFollower },
  {
    what: 'the queue of jobs',
    sql: 'alter table graphile_worker.migrations rename to gone',
    closed: ['dispatcher', ...afterFollower],
  },
  {
    what: 'a part of a domain',
    domain: { ...last, start: fail },
    closed: ['a part of first', ...afterJobs],
  },
]

test.each(steps)('where $what cannot be started, nothing stays open', async (step) => {
  const server = inject('server')
  const database = await cloneDatabase(server, emptyTemplate)
  onTestFinished(() => database.drop())
  if (step.sql) await inDatabase(database.name, step.sql)
  const { log, closed } = listeningLog()
  const first: Domain = { name: 'first', start: async () => ({ stop: async () => {} }) }
  const started = startPaper({
    config: await configuration(),
    dataDir: await dataFolder(step.files),
    secret: 'a secret for tests, forty characters long',
    place: { ...server, database: database.name },
    log,
    version: 'test',
    domains: [first, step.domain ?? last],
    shells: [],
  })
  await expect(started).rejects.toThrow()
  expect(closed).toEqual(step.closed)
  // A database with connections is not dropped, and one that somebody still follows has some.
  await expect
    .poll(
      () => administer(server, `drop database ${database.name}`).then(() => 'dropped', String),
      {
        timeout: 10_000,
      },
    )
    .toBe('dropped')
})

async function inDatabase(name: string, statement: string): Promise<void> {
  const client = new Client({ ...inject('server'), database: name })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function listeningLog(): { log: Logger; closed: string[] } {
  const closed: string[] = []
  const debug = (fields: { part?: string }, words: string) => {
    if (words === 'closed again' && fields.part) closed.push(fields.part)
  }
  return { log: Object.create(quietLog, { debug: { value: debug } }), closed }
}

async function configuration() {
  const config = parseConfig({ PORT: String(await freePort()) })
  if (!config.ok) throw new Error('the configuration is not valid')
  return config.value
}

async function dataFolder(files?: 'no folder'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-start-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'assets'))
  if (files) await writeFile(join(folder, 'files'), 'not a folder')
  return folder
}
