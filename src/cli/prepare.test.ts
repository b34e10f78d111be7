import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { parseConfig } from '#platform/config'
import { openDatabase } from '#platform/db'
import { quietLog } from '#platform/log'
import { stateOf } from '#platform/migrations'
import { cloneDatabase, emptyTemplate } from '#testing'
import { backUpBefore } from './back-up-before.ts'
import { migrationsFolder, prepare } from './prepare.ts'

let dataDir: string
let newer: string
let pool: pg.Pool
let drop: () => Promise<void>
const said: string[] = []

beforeEach(async () => {
  said.length = 0
  dataDir = mkdtempSync(join(tmpdir(), 'standfirst-prepare-'))
  newer = join(dataDir, 'migrations')
  cpSync(migrationsFolder, newer, { recursive: true })
  const next = String(readdirSync(newer).length + 1).padStart(4, '0')
  writeFileSync(
    join(newer, `${next}-more.sql`),
    'create table platform.more (id integer primary key);',
  )
  const server = inject('server')
  const database = await cloneDatabase(server, emptyTemplate)
  drop = database.drop
  pool = openDatabase(
    { ...server, database: database.name },
    { log: quietLog, connections: 4 },
  ).pool
})
afterEach(async () => {
  await pool.end()
  await drop()
  rmSync(dataDir, { recursive: true })
})

function prepareWith(folder: string) {
  const config = parseConfig({})
  if (!config.ok) throw new Error('the configuration is not valid')
  writeFileSync(join(dataDir, 'secret'), 'a secret of more than thirty-two characters\n')
  return prepare(pool, config.value, { dataDir }, (words) => said.push(words), folder)
}

test('an older database is backed up, then brought to this version', async () => {
  const { from, to, applied } = await prepareWith(newer)
  expect(applied).toHaveLength(1)
  expect(to).toBe(from + 1)
  const [backup = '', ...more] = readdirSync(join(dataDir, 'backups'))
  expect(more).toEqual([])
  expect(backup).toMatch(new RegExp(`^before-migration-${to}-from-${from}\\.standfirst$`))
  expect(said).toEqual([
    expect.stringContaining(
      `Backing up to ${join(dataDir, 'backups', backup)} before the database goes from migration ${from} to ${to}`,
    ),
    `Migrated the database to ${to}`,
  ])
  expect((await pool.query('select * from platform.more')).rows).toEqual([])
})

test('one that is as new as this version is left as it is, without a backup', async () => {
  await prepareWith(migrationsFolder)
  expect(said).toEqual([])
  expect(readdirSync(dataDir)).not.toContain('backups')
})

test('one that is newer is refused in words, and stays as it is', async () => {
  const { to } = await prepareWith(newer)
  await expect(prepareWith(migrationsFolder)).rejects.toThrow(
    `The database is at migration ${to}, and this Standfirst knows only ${to - 1}: it was used by a newer version.`,
  )
  expect(await stateOf(pool, newer)).toMatchObject({ database: to })
})

test('a migration that fails again and again leaves one backup for its version, and says why', async () => {
  const [file = ''] = readdirSync(newer).filter((name) => name.endsWith('-more.sql'))
  writeFileSync(
    join(newer, file),
    'create table platform.more (id integer primary key); select 1 / 0;',
  )
  for (let n = 0; n < 3; n += 1)
    await expect(prepareWith(newer)).rejects.toThrow(
      `The migration ${file} failed: division by zero`,
    )
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1)
  // An hour later the paper may have run in between with the older version: the one file is made anew.
  const [backup = ''] = readdirSync(join(dataDir, 'backups'))
  const made = () => statSync(join(dataDir, 'backups', backup)).mtimeMs
  utimesSync(join(dataDir, 'backups', backup), 0, 0)
  await expect(prepareWith(newer)).rejects.toThrow('division by zero')
  expect(made()).toBeGreaterThan(0)
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([backup])
})

test('of the backups of older versions the newest five are kept', async () => {
  const folder = join(dataDir, 'backups')
  mkdirSync(folder)
  for (const number of [1, 2, 3, 4, 5, 10])
    writeFileSync(
      join(folder, `before-migration-${number}-2026-11-24T14-32-00-000Z.standfirst`),
      '',
    )
  writeFileSync(join(folder, '2026-11-24T14-32-00.standfirst'), 'one that an operator made')
  await backUpBefore(
    folder,
    { from: 11, to: 12 },
    () => {},
    async (file) => writeFileSync(file, ''),
  )
  expect(readdirSync(folder).toSorted()).toEqual([
    '2026-11-24T14-32-00.standfirst',
    'before-migration-10-2026-11-24T14-32-00-000Z.standfirst',
    'before-migration-12-from-11.standfirst',
    'before-migration-3-2026-11-24T14-32-00-000Z.standfirst',
    'before-migration-4-2026-11-24T14-32-00-000Z.standfirst',
    'before-migration-5-2026-11-24T14-32-00-000Z.standfirst',
  ])
})
