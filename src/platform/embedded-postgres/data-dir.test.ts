import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { chooseDataDir, prepareDataDir } from './data-dir.ts'
import { databaseUser } from './database-user.ts'

const asRoot = process.getuid?.() === 0
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sf-'))
  chmodSync(folder, 0o755)
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
})

test('the data is beside the checkout, or where DATA_DIR says', () => {
  expect(chooseDataDir({}, folder)).toEqual({ dataDir: join(folder, 'data') })
  expect(chooseDataDir({ DATA_DIR: 'elsewhere' }, folder)).toEqual({
    dataDir: join(folder, 'elsewhere'),
  })
  expect(chooseDataDir({ DATA_DIR: '/srv/paper' }, folder)).toEqual({ dataDir: '/srv/paper' })
})

test('below a closed folder root gets a folder of this checkout in /var/lib, others stay', () => {
  chmodSync(folder, 0o700)
  const chosen = chooseDataDir({}, folder)
  expect(chosen.dataDir).toMatch(
    asRoot ? /^\/var\/lib\/standfirst\/sf-.{6}-[0-9a-f]{8}$/ : join(folder, 'data'),
  )
  expect(chosen.because ?? '').toMatch(asRoot ? `may not pass through ${folder}` : /^$/)
  expect(chooseDataDir({}, folder)).toEqual(chosen)
  expect(chooseDataDir({ DATABASE_URL: 'postgres://db' }, folder)).toEqual({
    dataDir: join(folder, 'data'),
  })
})

test('the data folder is made so that the database reaches it and others cannot list it', () => {
  const made = prepareDataDir(join(folder, 'deep', 'data'), databaseUser(), () => undefined)
  expect(statSync(made).mode & 0o777).toBe(asRoot ? 0o711 : 0o700)
})

test('a data folder that cannot be used is refused with what to do', () => {
  // Root may write everywhere: for root the folder is one that the database cannot reach.
  chmodSync(folder, asRoot ? 0o700 : 0o555)
  const prepare = () => prepareDataDir(join(folder, 'data'), databaseUser(), () => undefined)
  expect(prepare).toThrow(CannotStart)
  expect(prepare).toThrow(/Set DATA_DIR to a folder that/)
})

test('a user of the database that cannot be is refused with what to do', () => {
  expect(() => databaseUser('nobody-by-this-name')).toThrow(/DATABASE_USER/)
  expect(() => databaseUser('root')).toThrow(
    asRoot ? /which is root/ : /only root may run the database as another user/,
  )
})

test('a closed data folder of our own is opened for passing', () => {
  const dataDir = join(folder, 'data')
  const said: string[] = []
  const user = databaseUser()
  prepareDataDir(dataDir, user, () => undefined)
  chmodSync(dataDir, 0o700)
  prepareDataDir(dataDir, user, (words) => said.push(words))
  expect(said).toEqual(
    asRoot
      ? [`Letting ${user.name} pass through ${dataDir} (chmod a+x), where the database is kept`]
      : [],
  )
})
