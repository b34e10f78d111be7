import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { cloneDatabase, emptyTemplate, TestClient } from '#testing'
import { administer } from '../testing/templates.ts'
import { dataFolders, runCommand, startProgram } from './running-paper.ts'

const newFolder = dataFolders()
const init = [
  'init',
  '--name',
  'The Place',
  '--admin-name',
  'Ada Byrne',
  '--admin-email',
  'ada@example.org',
]
const addressOf = (server: { host: string; user: string }, database: string) =>
  `postgres://${server.user}@localhost/${database}?host=${encodeURIComponent(server.host)}`
const isOneSentence = (output: string) => expect(output).not.toMatch(/\n\s+at /)

test('a place where a restore was cut off is not begun with, and the restore can be begun again', async () => {
  const [from, to] = [newFolder(), newFolder()]
  const file = join(from, 'paper.standfirst')
  expect((await runCommand(init, { dataDir: from })).status).toBe(0)
  expect((await runCommand(['backup', file], { dataDir: from })).status).toBe(0)
  const killed = await startProgram({ dataDir: to, command: ['restore', file] }, 'Checking').catch(
    () => undefined,
  )
  await killed?.kill('program')
  // Wherever it was cut off: as if in the middle of the pictures.
  writeFileSync(join(to, 'restoring'), `${file}\n`)
  mkdirSync(join(to, 'files'), { recursive: true })
  writeFileSync(join(to, 'files', 'half-a-picture'), '')
  for (const command of [['serve'], init]) {
    const refused = await runCommand(command, { dataDir: to })
    expect(refused.status).toBe(1)
    expect(refused.output).toContain(`The restore of ${file} into ${to} was not completed.`)
    isOneSentence(refused.output)
  }
  const again = await runCommand(['restore', file], { dataDir: to })
  expect(again.status, again.output).toBe(0)
  expect(existsSync(join(to, 'restoring'))).toBe(false)
  expect(existsSync(join(to, 'files')) ? readdirSync(join(to, 'files')) : []).toEqual([])
  const paper = await startProgram({ dataDir: to })
  expect((await new TestClient(paper.url).get('/')).text).toContain('The Place')
  expect(await paper.end()).toBe(0)
}, 240_000)

test('a host that is no address of this machine, and a read-only server, are refused in one sentence', async () => {
  const dataDir = newFolder()
  const server = inject('server')
  const database = await cloneDatabase(server, emptyTemplate)
  onTestFinished(() => database.drop())
  const env = { DATABASE_URL: addressOf(server, database.name) }
  const nowhere = await runCommand(['serve'], { dataDir, env: { ...env, HOST: '203.0.113.1' } })
  expect(nowhere.status).toBe(1)
  expect(nowhere.output).toContain('HOST=203.0.113.1 is not an address of this machine')
  isOneSentence(nowhere.output)
  await administer(server, `alter database ${database.name} set default_transaction_read_only = on`)
  for (const command of [['serve'], ['migrate'], init]) {
    const readOnly = await runCommand(command, { dataDir, env })
    expect([command[0], readOnly.status]).toEqual([command[0], 1])
    expect(readOnly.output).toContain('The database is read-only, as a standby is')
    isOneSentence(readOnly.output)
  }
}, 120_000)

test('a backup for which there is no room leaves nothing of itself, and says why in one sentence', async () => {
  const dataDir = newFolder()
  const server = inject('server')
  const database = await cloneDatabase(server, emptyTemplate)
  onTestFinished(() => database.drop())
  const env = { DATABASE_URL: addressOf(server, database.name) }
  const folder = join(dataDir, 'backups')
  const file = join(folder, 'paper.standfirst')
  // Larger than the limit on any system, and not to be compressed.
  mkdirSync(join(dataDir, 'files', 'originals'), { recursive: true })
  writeFileSync(join(dataDir, 'files', 'originals', 'a.png'), randomBytes(3_000_000))
  const limited = await runCommand(['backup', file], { dataDir, env, blocksAtMost: 1000 })
  expect(limited.status, limited.output).toBe(1)
  expect(limited.output).toContain(`${file} would be larger than this user’s files may be`)
  isOneSentence(limited.output)
  expect(readdirSync(folder)).toEqual([])
  expect((await runCommand(['backup', file], { dataDir, env })).status).toBe(0)
  expect(readdirSync(folder)).toEqual(['paper.standfirst'])
}, 120_000)

// The kernel's own full disk, where it has one.
test.each(existsSync('/dev/full') ? ['/dev/full'] : [])(
  'a backup onto %s says that the disk is full',
  async (full) => {
    const dataDir = newFolder()
    const server = inject('server')
    const database = await cloneDatabase(server, emptyTemplate)
    onTestFinished(() => database.drop())
    const env = { DATABASE_URL: addressOf(server, database.name) }
    const folder = newFolder()
    const file = join(folder, 'paper.standfirst')
    symlinkSync(full, `${file}.partial`)
    const refused = await runCommand(['backup', file], { dataDir, env })
    expect(refused.status, refused.output).toBe(1)
    expect(refused.output).toContain(`The disk of ${file} is full`)
    isOneSentence(refused.output)
    expect(readdirSync(folder)).toEqual([])
  },
  120_000,
)
