import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { placeAndStart, type EmbeddedPostgres } from '#platform/embedded-postgres'
import { endPool } from '../../../testing/end-pool.ts'
import {
  ChangedMigration,
  migrate,
  MigrationFailed,
  NewerDatabase,
  stateOf,
  UnreadableMigrations,
} from './index.ts'

const now = new Date('2026-11-24T09:00:00Z')
let root = ''
let embedded: EmbeddedPostgres
let databases = 0
let folder = ''
let pools: Pool[] = []

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sf-'))
  chmodSync(root, 0o755)
  embedded = await placeAndStart({
    dataDir: join(root, 'data'),
    progress: () => undefined,
    about: { url: '' },
    fast: true,
  })
})
afterAll(async () => {
  await embedded.stop()
  rmSync(root, { recursive: true })
})
beforeEach(async () => {
  databases += 1
  folder = join(root, `migrations-${databases}`)
  mkdirSync(folder)
  const admin = new Client(embedded.connection)
  await admin.connect()
  await admin.query(`create database migrating_${databases}`)
  await admin.end()
})
afterEach(async () => {
  await Promise.all(pools.map(endPool))
  pools = []
})

function openPool(limits = ''): Pool {
  const pool = new Pool({
    ...embedded.connection,
    database: `migrating_${databases}`,
    options: limits,
    max: 3,
  })
  pools.push(pool)
  return pool
}

const write = (file: string, sql: string) => writeFileSync(join(folder, file), sql)
const writeTwo = () => {
  write(
    '0001-publishing.sql',
    'create schema publishing; create table publishing.articles (id int primary key);',
  )
  write(
    '0002-standfirst.sql',
    "alter table publishing.articles add standfirst text not null default '';",
  )
}

test('an empty database gets every migration in order, once', async () => {
  writeTwo()
  const pool = openPool()
  expect(await stateOf(pool, folder)).toEqual({
    database: 0,
    code: 2,
    pending: ['0001-publishing.sql', '0002-standfirst.sql'],
  })
  expect(await migrate(pool, { folder, now })).toEqual({
    from: 0,
    to: 2,
    applied: ['0001-publishing.sql', '0002-standfirst.sql'],
  })
  expect(await migrate(pool, { folder, now })).toEqual({ from: 2, to: 2, applied: [] })
  expect(await stateOf(pool, folder)).toEqual({ database: 2, code: 2, pending: [] })
  const { rows } = await pool.query(
    'select number, name, length(checksum) as checksum, applied_at from platform.migrations order by number',
  )
  expect(rows).toEqual([
    { number: 1, name: 'publishing', checksum: 64, applied_at: now },
    { number: 2, name: 'standfirst', checksum: 64, applied_at: now },
  ])
})

test('a database that held something is handed over for a backup before the first change, a new one is not', async () => {
  writeTwo()
  const pool = openPool()
  const calls: number[][] = []
  const beforeFirst = async (from: number, to: number) => {
    const { rows } = await pool.query("select to_regclass('publishing.credits') as credits")
    calls.push([from, to, rows[0].credits === null ? 0 : 1])
  }
  await migrate(pool, { folder, now, beforeFirst })
  await migrate(pool, { folder, now, beforeFirst })
  expect(calls).toEqual([])
  write('0003-credits.sql', 'create table publishing.credits (id int primary key)')
  write('0004-agencies.sql', 'create table publishing.agencies (id int primary key)')
  await migrate(pool, { folder, now, beforeFirst })
  expect(calls).toEqual([[2, 4, 0]])
})

test('when the backup fails nothing is migrated', async () => {
  writeTwo()
  const pool = openPool()
  await migrate(pool, { folder, now, upTo: 1 })
  const beforeFirst = () => Promise.reject(new Error('the disk is full'))
  await expect(migrate(pool, { folder, now, beforeFirst })).rejects.toThrow('the disk is full')
  expect((await stateOf(pool, folder)).database).toBe(1)
})

test('it goes no further than it is told', async () => {
  writeTwo()
  const pool = openPool()
  expect(await migrate(pool, { folder, now, upTo: 1 })).toEqual({
    from: 0,
    to: 1,
    applied: ['0001-publishing.sql'],
  })
  expect(await migrate(pool, { folder, now, upTo: 1 })).toEqual({ from: 1, to: 1, applied: [] })
  expect(await migrate(pool, { folder, now })).toEqual({
    from: 1,
    to: 2,
    applied: ['0002-standfirst.sql'],
  })
})

test('of processes that start together each migration is applied by one, and one backup is taken', async () => {
  writeTwo()
  await migrate(openPool(), { folder, now, upTo: 1 })
  write(
    '0003-counted.sql',
    'create table publishing.runs (n int); insert into publishing.runs values (1); select pg_sleep(0.2);',
  )
  let backups = 0
  const beforeFirst = async () => {
    backups += 1
  }
  const results = await Promise.all(
    Array.from({ length: 4 }, () => migrate(openPool(), { folder, now, beforeFirst })),
  )
  expect(results.flatMap((result) => result.applied)).toEqual([
    '0002-standfirst.sql',
    '0003-counted.sql',
  ])
  expect(backups).toBe(1)
  expect((await openPool().query('select n from publishing.runs')).rows).toEqual([{ n: 1 }])
})

test('processes that start together on an empty database do not trip over one another', async () => {
  writeTwo()
  const results = await Promise.all(
    Array.from({ length: 6 }, () => migrate(openPool(), { folder, now })),
  )
  expect(results.map((result) => result.to)).toEqual([2, 2, 2, 2, 2, 2])
  expect(results.flatMap((result) => result.applied)).toHaveLength(2)
})

test('the limits that keep a request short do not end a long migration or the wait for another', async () => {
  writeTwo()
  write('0003-long.sql', 'select pg_sleep(0.5)')
  const limits =
    '-c statement_timeout=250ms -c transaction_timeout=250ms -c idle_in_transaction_session_timeout=250ms -c lock_timeout=250ms'
  const results = await Promise.all([
    migrate(openPool(limits), { folder, now }),
    migrate(openPool(limits), { folder, now }),
  ])
  expect(results.map((result) => result.to)).toEqual([3, 3])
})

test('a migration that needs a table which others hold lets readers pass, and tries again', async () => {
  writeTwo()
  const pool = openPool()
  await migrate(pool, { folder, now })
  write('0003-hold.sql', 'alter table publishing.articles add credit text;')
  const holder = await openPool().connect()
  await holder.query('begin; select * from publishing.articles')
  const reader = openPool()
  const said: string[] = []
  const migrated = migrate(pool, {
    folder,
    now,
    locks: { within: 100, tries: 1000, pause: 100 },
    say: (words) => said.push(words),
  })
  await expect.poll(() => said.length).toBeGreaterThan(0)
  expect((await reader.query('select * from publishing.articles')).rows).toEqual([])
  expect(said[0]).toContain('The migration 0003-hold.sql waits for locked tables')
  await holder.query('commit')
  holder.release()
  expect(await migrated).toMatchObject({ to: 3 })
})

test('a migration that waited for nothing says so, and what to look for', async () => {
  writeTwo()
  const pool = openPool()
  await migrate(pool, { folder, now })
  write('0003-hold.sql', 'alter table publishing.articles add credit text;')
  const holder = await openPool().connect()
  await holder.query('begin; select * from publishing.articles')
  await expect(
    migrate(pool, { folder, now, locks: { within: 50, tries: 2, pause: 10 } }),
  ).rejects.toThrow(/lock timeout\. Its tables stayed locked: .*pg_stat_activity/)
  await holder.query('commit')
  holder.release()
})

test('a newer database is refused with both numbers and not touched', async () => {
  writeTwo()
  const pool = openPool()
  await migrate(pool, { folder, now })
  rmSync(join(folder, '0002-standfirst.sql'))
  await expect(migrate(pool, { folder, now })).rejects.toThrow(new NewerDatabase(2, 1))
  await expect(stateOf(pool, folder)).rejects.toThrow(
    /at migration 2, and this Standfirst knows only 1/,
  )
})

test('a file that was changed after it was applied is refused by name', async () => {
  writeTwo()
  const pool = openPool()
  await migrate(pool, { folder, now })
  write('0001-publishing.sql', 'create schema publishing;')
  await expect(migrate(pool, { folder, now })).rejects.toThrow(ChangedMigration)
  await expect(migrate(pool, { folder, now })).rejects.toThrow(
    /0001-publishing\.sql differs from the one/,
  )
})

test('other line ends are no change', async () => {
  write('0001-publishing.sql', 'create schema publishing;\n-- a note\n')
  const pool = openPool()
  await migrate(pool, { folder, now })
  write('0001-publishing.sql', 'create schema publishing;\r\n-- a note\r\n')
  expect((await migrate(pool, { folder, now })).applied).toEqual([])
})

test('SQL that fails is named with its line, leaves nothing of its file, and keeps the earlier ones', async () => {
  writeTwo()
  write('0003-broken.sql', 'create table publishing.half (id int);\n\nselect no_such_column;\n')
  const pool = openPool()
  await expect(migrate(pool, { folder, now })).rejects.toThrow(MigrationFailed)
  await expect(migrate(pool, { folder, now })).rejects.toThrow(
    /0003-broken\.sql failed in line 3: column "no_such_column" does not exist/,
  )
  expect((await stateOf(pool, folder)).database).toBe(2)
  expect((await pool.query("select to_regclass('publishing.half') as half")).rows).toEqual([
    { half: null },
  ])
})

test.each([
  ['0002-second.sql', /has the number 2, where 1 should come/],
  ['1-first.sql', /is not named like a migration/],
  ['0001-First.sql', /is not named like a migration/],
])('a file called %s alone is refused', async (file, words) => {
  write(file, 'select 1')
  await expect(migrate(openPool(), { folder, now })).rejects.toThrow(UnreadableMigrations)
  await expect(migrate(openPool(), { folder, now })).rejects.toThrow(words)
})
