import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { parseConfig } from '#platform/config'
import { openDatabase } from '#platform/db'
import { quietLog } from '#platform/log'
import { stateOf } from '#platform/migrations'
import { cloneDatabase, emptyTemplate } from '#testing'
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
  expect(backup).toMatch(new RegExp(`^before-migration-${to}-.*\\.standfirst$`))
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
