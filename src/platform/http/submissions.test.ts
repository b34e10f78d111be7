import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { minute } from '../clock/index.ts'
import type { Actor } from '../context/index.ts'
import { changeOnce, firstResult, submissionKey, submitOnce } from './index.ts'

let paper: StartedTest
beforeAll(async () => {
  paper = await testPlatform([])
  await sql`create table notes (id text primary key, key text not null)`.execute(paper.runtime.db)
})
afterAll(() => paper.stop())

const submit = (key: string, result: string) =>
  paper
    .context()
    .transaction((tx) =>
      submitOnce(
        tx,
        key,
        result,
        async (id) =>
          void (await sql`insert into notes (id, key) values (${id}, ${key})`.execute(tx.db)),
      ),
    )
const notesOf = async (key: string) =>
  (
    await sql<{ id: string }>`select id from notes where key = ${key} order by id`.execute(
      paper.runtime.db,
    )
  ).rows.map(({ id }) => id)

describe('a form that is sent', () => {
  test('ten times at once does its work once, and all ten get the first result', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) => submit('ten', `ten ${n}`)),
    )
    expect(new Set(results).size).toBe(1)
    expect(await notesOf('ten')).toEqual([results[0]])
    expect(await firstResult(paper.context(), 'ten')).toBe(results[0])
  })

  test('again within ten minutes does nothing, and gets the first result', async () => {
    expect(await submit('again', 'first')).toBe('first')
    paper.clock.advance(10 * minute)
    expect(await submit('again', 'second')).toBe('first')
    expect(await notesOf('again')).toEqual(['first'])
  })

  test('after more than ten minutes counts as new, once', async () => {
    await submit('later', 'later 1')
    paper.clock.advance(10 * minute + 1)
    const results = await Promise.all([submit('later', 'later 2'), submit('later', 'later 3')])
    expect(new Set(results).size).toBe(1)
    expect(results[0]).not.toBe('later 1')
    expect(await notesOf('later')).toHaveLength(2)
  })

  test('without a key of its own is known by who sends it, where, and what it says', async () => {
    const person = (id: string): Actor => ({
      kind: 'person',
      id,
      name: id,
      roles: [],
      sessionId: 's',
      emailConfirmed: true,
    })
    const change = (who: string, target: string, form: object) =>
      changeOnce(paper.context(person(who)), target, form, async (tx) => {
        const { rows } = await sql<{ next: number }>`select count(*) as next from notes`.execute(
          tx.db,
        )
        await sql`insert into notes (id, key) values (${`change ${rows[0]?.next}`}, 'change')`.execute(
          tx.db,
        )
      })
    await Promise.all(
      Array.from({ length: 10 }, () => change('orla', 'section', { name: 'World' })),
    )
    expect(await notesOf('change')).toHaveLength(1)
    await change('orla', 'section', { name: 'Ireland' })
    await change('orla', 'byline', { name: 'World' })
    await change('malachy', 'section', { name: 'World' })
    expect(await notesOf('change')).toHaveLength(4)
  })

  test('again after its work failed is done', async () => {
    const failing = paper.context().transaction((tx) =>
      submitOnce(tx, 'failed', 'never', async () => {
        throw new Error('the work failed')
      }),
    )
    await expect(failing).rejects.toThrow('the work failed')
    expect(await submit('failed', 'then')).toBe('then')
  })
})

describe('the key of a form', () => {
  test('is its own where it has one, for one sender and one target', () => {
    expect(submissionKey('own', 'aoife', 'article 1', 'text')).toBe(
      submissionKey('own', 'aoife', 'article 1', 'another text'),
    )
    expect(submissionKey('own', 'aoife', 'article 1')).not.toBe(
      submissionKey('own', 'brian', 'article 1'),
    )
    expect(submissionKey('own', 'aoife', 'article 1')).not.toBe(
      submissionKey('other', 'aoife', 'article 1'),
    )
  })

  test('else it is who, where and what, and words that run together are not the same', () => {
    expect(submissionKey(undefined, 'aoife', 'article 1', 'text')).toBe(
      submissionKey('', 'aoife', 'article 1', 'text'),
    )
    expect(submissionKey(undefined, 'aoife', 'article 1', 'text')).not.toBe(
      submissionKey(undefined, 'aoife', 'article 1', 'texts'),
    )
    expect(submissionKey(undefined, 'a', 'bc')).not.toBe(submissionKey(undefined, 'ab', 'c'))
  })
})
