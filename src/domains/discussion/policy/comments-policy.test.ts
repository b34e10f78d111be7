import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/context'
import { changeSettings } from '#platform/settings'
import { type TestPaper, testPaper } from '#testing'
import { grounds } from '../grounds.ts'
import { policyNumber, policyPublishedAt } from './policy-version.ts'
import { words } from './words.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

test('the eight rules stand on their page under their numbers, in the language of the paper', async () => {
  const client = await paper.client()
  for (const language of ['en', 'ga'] as const) {
    await changeSettings(paper.context(systemActor('test')), { language })
    const { status, text } = await client.get('/comments-policy')
    expect(status).toBe(200)
    for (const [index, ground] of grounds.entries()) {
      expect(text).toContain(
        `<h2 id="${ground}">${index + 1}. ${words[language].rules[ground].name}</h2>`,
      )
    }
  }
})

test('the version in force is the newest in the database, with the same grounds', async () => {
  const { rows } = await sql`
    select number, published_at, grounds from discussion.policy_versions order by number desc limit 1`.execute(
    paper.context().db,
  )
  expect(rows).toEqual([
    { number: policyNumber, publishedAt: policyPublishedAt, grounds: [...grounds] },
  ])
})
