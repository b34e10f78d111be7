import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPlatform } from '#testing'
import { prepare } from './prepare.ts'

let paper: Awaited<ReturnType<typeof testPlatform>>
beforeAll(async () => {
  paper = await testPlatform([])
})
afterAll(() => paper.stop())

const addition = prepare<{ one: number; other: number }, { sumOfBoth: number }>(
  'test.addition',
  (value) =>
    sql`select ${value('one')}::integer + ${value('other')}::integer + ${value('one')}::integer as sum_of_both`,
)

test('a prepared statement takes its values by name, as often as they are wanted', async () => {
  const { db } = paper.context()
  expect(await addition(db, { one: 1, other: 5 })).toEqual([{ sumOfBoth: 7 }])
  expect(await addition(db, { one: 2, other: 5 })).toEqual([{ sumOfBoth: 9 }])
})

test('it is planned under its name, also within a transaction', async () => {
  const names = await paper.context().transaction(async (tx) => {
    await addition(tx.db, { one: 1, other: 1 })
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(
      tx.db,
    )
    return rows.map(({ name }) => name)
  })
  expect(names).toContain('test.addition')
})

test('a value of its own in the template is refused: it would be the same for ever', async () => {
  const wrong = prepare<{ one: number }, unknown>('test.wrong', () => sql`select ${7}`)
  await expect(wrong(paper.context().db, { one: 1 })).rejects.toThrow(/from its input alone/)
})
