import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refusalOf, type StartedTest, testPlatform } from '#testing'
import type { Context, Role } from '../context/index.ts'
import { definePolicy } from '../policy/index.ts'
import { letGo, letGoLately, type ParkedKind, parkedKindsOf, tryAgain } from './index.ts'

const { act, acts } = definePolicy({
  'nets.mend': { to: 'mend nets', roles: ['moderator'] },
  'boats.mend': { to: 'mend boats', roles: ['editor'] },
})

let paper: StartedTest
beforeAll(async () => {
  paper = await testPlatform([])
})
afterAll(() => paper.stop())

let done: string[]
let nets: ParkedKind
let boats: ParkedKind
beforeEach(async () => {
  await sql`delete from platform.let_go`.execute(paper.runtime.db)
  done = []
  const item = { id: '7', what: 'The net of the Dunmore', why: 'It tore', since: new Date(0) }
  nets = {
    name: 'nets',
    title: 'Nets',
    about: 'Torn nets.',
    act: act('nets.mend'),
    count: async () => 1,
    list: async () => [item],
    find: async (_, id) => (id === item.id ? item : undefined),
    again: async (_, id) => void done.push(`again ${id}`),
    letGo: async (_, id) => void done.push(`let go ${id}`),
  }
  const { again: _, ...withoutAgain } = nets
  boats = { ...withoutAgain, name: 'boats', act: act('boats.mend') }
})

const id = '01938f3a-0000-7000-8000-000000000001'
const as = (...roles: Role[]): Context =>
  paper.context({
    kind: 'person',
    id,
    name: 'Tess',
    roles,
    sessionId: 'none',
    emailConfirmed: true,
  })
const kinds = () => [nets, boats]

test('each sees the kinds that they may do something about', () => {
  expect(acts).toHaveLength(2)
  const namesFor = (...roles: Role[]) =>
    parkedKindsOf(as(...roles).actor, kinds()).map(({ name }) => name)
  expect(namesFor('moderator')).toEqual(['nets'])
  expect(namesFor('administrator')).toEqual(['nets', 'boats'])
  expect(namesFor()).toEqual([])
})

test('what is tried again is tried by its kind', async () => {
  await tryAgain(as('moderator'), kinds(), { kind: 'nets', id: '7' })
  expect(done).toEqual(['again 7'])
})

test.each([
  ['of a kind that cannot be tried', 'editor', 'boats', '7', 'There is nothing to retry.'],
  ['that is done already', 'moderator', 'nets', '8', 'This item is no longer waiting'],
  ['of no kind', 'moderator', 'sails', '7', 'This item is no longer waiting'],
  ['that is for others', 'editor', 'nets', '7', 'may not mend nets'],
] as const)(
  'work %s is not tried again, and who asked is told why',
  async (_, role, kind, item, words) => {
    const refusal = await refusalOf(tryAgain(as(role), kinds(), { kind, id: item }))
    expect(refusal.words('en')).toContain(words)
    expect(done).toEqual([])
  },
)

test('of what is let go the failure, the reason and who said so are kept', async () => {
  await letGo(as('moderator'), kinds(), { kind: 'nets', id: '7', reason: 'Too old' })
  expect(done).toEqual(['let go 7'])
  expect(await letGoLately(paper.runtime.db, ['nets'])).toMatchObject([
    {
      item: '7',
      what: 'The net of the Dunmore',
      failure: 'It tore',
      reason: 'Too old',
      personId: id,
    },
  ])
  expect(await letGoLately(paper.runtime.db, ['boats'])).toEqual([])
})

test('what its kind cannot let go is not on record as let go', async () => {
  const stuck: ParkedKind = { ...nets, letGo: () => Promise.reject(new Error('It is stuck')) }
  await expect(
    letGo(as('moderator'), [stuck], { kind: 'nets', id: '7', reason: 'Too old' }),
  ).rejects.toThrow('It is stuck')
  expect(await letGoLately(paper.runtime.db, ['nets'])).toEqual([])
})
