import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { changeSettings, defaultSettings, followSettings, readSettings } from './index.ts'

let paper: StartedTest
beforeAll(async () => {
  paper = await testPlatform([])
})
afterAll(() => paper.stop())
beforeEach(async () => {
  await changeSettings(paper.context(), defaultSettings)
  await sql`delete from platform.settings`.execute(paper.runtime.db)
})

describe('the settings of a paper', () => {
  test('are the defaults where nothing was set', async () => {
    expect(await readSettings(paper.runtime.db)).toEqual(defaultSettings)
    expect(paper.context().settings).toEqual(defaultSettings)
  })

  test('that are changed are in force at once, and the others stay', async () => {
    await changeSettings(paper.context(), { name: 'The Slow Gazette', undoSeconds: 30 })
    await changeSettings(paper.context(), { undoSeconds: 0 })
    expect(paper.context().settings).toEqual({
      ...defaultSettings,
      name: 'The Slow Gazette',
      undoSeconds: 0,
    })
  })

  test.each([
    ['zone', 'Europe/Nowhere'],
    ['currency', 'euro'],
    ['currency', 'X'.repeat(3)],
    ['currency', 'XAU'],
    ['currency', 'DEM'],
    ['currency', 'HRK'],
    ['currency', 'QQQ'],
    ['accentLight', 'green'],
    ['name', ''],
    ['undoSeconds', -1],
  ])('%s is not %j', async (name, value) => {
    await expect(changeSettings(paper.context(), { [name]: value })).rejects.toThrow()
    expect((await readSettings(paper.runtime.db)).zone).toBe('Europe/Dublin')
  })

  test('that the database should not hold are named, and the last good ones stay in force', async () => {
    const settings = await followSettings(paper.runtime.db)
    await sql`insert into platform.settings (name, value, changed_at) values ('currency', '"euro"', ${paper.clock.now()})`.execute(
      paper.runtime.db,
    )
    await expect(settings.beforePurges([{ kind: 'fresh', keys: ['settings'] }])).rejects.toThrow(
      /not valid.*currency/s,
    )
    expect(settings.present().currency).toBe('EUR')
    await sql`delete from platform.settings where name = 'currency'`.execute(paper.runtime.db)
  })

  test('are read anew for a purge of the settings or of everything, and for no other', async () => {
    const settings = await followSettings(paper.runtime.db)
    await sql`insert into platform.settings (name, value, changed_at)
      values ('name', '"Renamed"', ${paper.clock.now()})`.execute(paper.runtime.db)
    await settings.beforePurges([{ kind: 'fresh', keys: ['article:1'] }])
    expect(settings.present().name).toBe(defaultSettings.name)
    await settings.beforePurges('everything')
    expect(settings.present().name).toBe('Renamed')
  })
})
