import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { makeWorkerUtils } from 'graphile-worker'
import { expect, test } from 'vitest'
import { stateOf } from '../migrations/index.ts'
import { backUp, BackupRefused, restore } from './index.ts'
import {
  back,
  contentsOf,
  emptyDatabase,
  file,
  filledPaper,
  folder,
  forth,
  isUntouched,
  migrationsFolder,
  now,
  rowsOf,
  usePaper,
} from './testing-paper.ts'

usePaper()

test('an older backup is loaded at its own migration and migrated onwards', async () => {
  await back(await filledPaper())
  writeFileSync(
    join(migrationsFolder, '0002-slugs.sql'),
    "alter table zebra.articles add slug text; update zebra.articles set slug = 'article-' || id;",
  )
  const target = await emptyDatabase()
  expect(await forth(target)).toMatchObject({ from: 1, to: 2 })
  expect(await rowsOf(target, 'zebra.articles', 'id, slug')).toEqual([
    '(1,article-1)',
    '(2,article-2)',
  ])
  expect((await stateOf(target, migrationsFolder)).pending).toEqual([])
})

test('a newer backup, and one of other migrations, are refused before anything is written', async () => {
  writeFileSync(
    join(migrationsFolder, '0002-slugs.sql'),
    'alter table zebra.articles add slug text;',
  )
  await back(await filledPaper())
  const target = await emptyDatabase()
  writeFileSync(
    join(migrationsFolder, '0002-slugs.sql'),
    'alter table zebra.articles add slug varchar;',
  )
  await expect(forth(target)).rejects.toThrow(/whose migration 0002-slugs\.sql is different/)
  rmSync(join(migrationsFolder, '0002-slugs.sql'))
  await expect(forth(target)).rejects.toThrow(
    /made at migration 2, and this Standfirst knows only 1/,
  )
  expect(await isUntouched(target)).toBe(true)
})

test('a damaged file is refused before anything is written', async () => {
  await back(await filledPaper())
  const target = await emptyDatabase()
  const bytes = readFileSync(file())
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
  writeFileSync(file(), bytes)
  await expect(forth(target)).rejects.toThrow(/is damaged: its checksum does not match/)
  truncateSync(file(), 1000)
  await expect(forth(target)).rejects.toThrow(/is damaged/)
  expect(await isUntouched(target)).toBe(true)
})

test('a database that has rows is refused and stays as it is', async () => {
  await back(await filledPaper())
  const occupied = await filledPaper()
  const before = await contentsOf(occupied)
  await expect(forth(occupied)).rejects.toThrow(
    /The database is not empty \(books\.ledger_entries has rows\)/,
  )
  expect(await contentsOf(occupied)).toEqual(before)
})

test('a queue that has jobs is refused', async () => {
  await back(await filledPaper())
  const target = await emptyDatabase()
  const queue = await makeWorkerUtils({ pgPool: target })
  await queue.addJob('mail', {})
  await queue.release()
  await expect(forth(target)).rejects.toThrow(/not empty \(the job queue has rows\)/)
})

test('a folder of pictures that is not empty is refused before anything is written', async () => {
  await back(await filledPaper())
  const target = await emptyDatabase()
  await expect(forth(target, { picturesDir: join(folder, 'pictures') })).rejects.toThrow(
    /is not empty, and a restore writes only into an empty one/,
  )
  expect(await isUntouched(target)).toBe(true)
})

test('pictures and secret without a place to go are refused before anything is written', async () => {
  await back(await filledPaper())
  const target = await emptyDatabase()
  await expect(
    restore(target, {
      file: file(),
      migrationsFolder,
      secretFile: join(folder, 'restored-secret'),
      now,
    }),
  ).rejects.toThrow(/no folder for them is set/)
  await expect(
    restore(target, { file: file(), migrationsFolder, picturesDir: join(folder, 'restored'), now }),
  ).rejects.toThrow(/but SECRET is set/)
  expect(await isUntouched(target)).toBe(true)
})

test('a restore that fails at the end keeps no row and no picture', async () => {
  await back(await filledPaper())
  const target = await emptyDatabase()
  mkdirSync(join(folder, 'restored-secret'))
  await expect(forth(target)).rejects.toThrow(/Nothing of it was kept/)
  expect(await rowsOf(target, 'zebra.articles')).toEqual([])
  expect(await rowsOf(target, 'platform.settings')).toEqual(['(name,"The Unnamed Paper")'])
  expect(readdirSync(join(folder, 'restored'))).toEqual([])
})

test('a backup overwrites nothing and can be read by its owner alone', async () => {
  const source = await filledPaper()
  await back(source)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  const before = readFileSync(file())
  await expect(back(source)).rejects.toThrow(/already exists, and a backup never overwrites/)
  expect(readFileSync(file())).toEqual(before)
})

test('a backup that fails leaves no file behind', async () => {
  const source = await filledPaper()
  await expect(
    backUp(source, { file: file(), picturesDir: join(folder, 'secret'), now }),
  ).rejects.toThrow(/ENOTDIR/)
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
  expect(await rowsOf(source, 'platform.settings')).toHaveLength(1)
})

test('tables in a circle are refused in words', async () => {
  const source = await filledPaper()
  await source.query(
    'create table zebra.a (id int primary key); create table zebra.b (id int primary key references zebra.a); alter table zebra.a add b int references zebra.b',
  )
  await expect(back(source)).rejects.toThrow(
    /in a circle, so no order restores them: zebra\.a → zebra\.b → zebra\.a/,
  )
  await expect(back(await emptyDatabase())).rejects.toThrow(BackupRefused)
})
