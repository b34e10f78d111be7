import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { correctArticle } from '../corrections/correct-article.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { publishArticle } from './publish-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

let room: TestNewsroom
let ctx: Context
beforeAll(async () => {
  room = await testNewsroom()
  ctx = room.editor
  const article = await room.draft()
  await publishArticle(ctx, { article, version: 1 })
  await correctArticle(ctx, { article, words: 'It closes for fourteen weeks.' })
  await withdrawArticle(ctx, { article, reason: 'The bridge stays open.' })
})
afterAll(() => room.paper.stop())

const changes: readonly (readonly [table: string, change: string])[] = [
  ['revisions', `headline = 'Changed'`],
  ['publications', `published_at = '2020-01-01'`],
  ['corrections', `words = 'Changed'`],
  ['withdrawals', `reason = 'Changed'`],
]

test.each(
  changes.flatMap(([table, change]) => [
    `update publishing.${table} set ${change}`,
    `delete from publishing.${table}`,
    `truncate publishing.${table} cascade`,
  ]),
)('the database refuses: %s', async (statement) => {
  const table = statement.match(/publishing\.\w+/)?.[0] ?? ''
  const rows = async () => (await sql.raw(`select * from ${table}`).execute(ctx.db)).rows
  const before = await rows()
  expect(before).not.toEqual([])
  await expect(sql.raw(statement).execute(ctx.db)).rejects.toThrow('append-only')
  expect(await rows()).toEqual(before)
})
