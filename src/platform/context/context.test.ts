import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { announce } from '../outbox/index.ts'
import { type Context, createSigner, hasRole, systemActor } from './index.ts'

let paper: StartedTest
const purged: string[] = []
beforeAll(async () => {
  paper = await testPlatform([])
  paper.runtime.cache.onPurge((purge) => purge !== 'everything' && purged.push(...purge.keys))
  await sql`create table notes (text text not null unique deferrable initially deferred)`.execute(
    paper.runtime.db,
  )
})
afterAll(() => paper.stop())
beforeEach(async () => {
  purged.length = 0
  await sql`delete from notes`.execute(paper.runtime.db)
})

const write = (ctx: Context, text: string) =>
  sql`insert into notes (text) values (${text})`.execute(ctx.db)
const notes = async () =>
  (
    await sql<{ text: string }>`select text from notes order by text`.execute(paper.runtime.db)
  ).rows.map((row) => row.text)
const fail = (ctx: Context, code: string) =>
  sql.raw(`do $$ begin raise exception 'refused' using errcode = '${code}'; end $$`).execute(ctx.db)
const purgeOf = (key: string) => ({ kind: 'soft', keys: [key] }) as const

describe('a transaction', () => {
  test('purges what it announced once it is committed, not before', async () => {
    await paper.context().transaction(async (tx) => {
      await write(tx, 'one')
      await announce(tx, { type: 'note.written', payload: {}, purges: [purgeOf('note:one')] })
      expect(purged).toEqual([])
    })
    expect(purged).toEqual(['note:one'])
    expect(await notes()).toEqual(['one'])
  })

  test('that is rolled back leaves nothing, purges nothing and announces nothing', async () => {
    const before = await events()
    const work = paper.context().transaction(async (tx) => {
      await write(tx, 'one')
      await announce(tx, { type: 'note.written', payload: {}, purges: [purgeOf('note:one')] })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect([purged, await notes(), await events()]).toEqual([[], [], before])
  })

  test('that fails at the commit itself purges nothing', async () => {
    const work = paper.context().transaction(async (tx) => {
      await write(tx, 'twice')
      await write(tx, 'twice')
      tx.purge(purgeOf('note:twice'))
    })
    await expect(work).rejects.toThrow('duplicate key')
    expect(purged).toEqual([])
  })

  test('runs again where the database asks for it, and counts once', async () => {
    let attempts = 0
    await paper.context().transaction(async (tx) => {
      attempts += 1
      await write(tx, `attempt ${attempts}`)
      tx.purge(purgeOf(`note:${attempts}`))
      if (attempts === 1) await fail(tx, '40001')
      if (attempts === 2) await fail(tx, '40P01')
    })
    expect([attempts, purged, await notes()]).toEqual([3, ['note:3'], ['attempt 3']])
  })

  test('gives up after four attempts, and at once where another would be no better', async () => {
    let attempts = 0
    const work = (code: string) =>
      paper.context().transaction(async (tx) => {
        attempts += 1
        await fail(tx, code)
      })
    await expect(work('40001')).rejects.toThrow('refused')
    expect(attempts).toBe(4)
    await expect(work('23505')).rejects.toThrow('refused')
    expect(attempts).toBe(5)
  })

  test('begun within another joins it: both are done, or neither', async () => {
    const ctx = paper.context()
    const nested = (text: string, then: () => void) =>
      ctx.transaction(async (tx) => {
        await tx.transaction(async (inner) => {
          await write(inner, text)
          inner.purge(purgeOf(`note:${text}`))
        })
        await tx.as(systemActor('a job')).transaction((inner) => write(inner, `${text}, by a job`))
        expect(purged).toEqual([])
        then()
      })
    await expect(
      nested('lost', () => {
        throw new Error('the outer one fails')
      }),
    ).rejects.toThrow('the outer one fails')
    expect([await notes(), purged]).toEqual([[], []])
    await nested('kept', () => undefined)
    expect([await notes(), purged]).toEqual([['kept', 'kept, by a job'], ['note:kept']])
  })
})

test('acting as somebody else changes the actor and nothing of the transaction', async () => {
  await paper.context().transaction(async (tx) => {
    const other = tx.as(systemActor('supporter-count'))
    expect(other.actor).toEqual({ kind: 'system', name: 'supporter-count' })
    expect(other.db).toBe(tx.db)
    expect(tx.actor.kind).toBe('anonymous')
  })
})

describe('an actor', () => {
  const person = (...roles: ('editor' | 'administrator')[]) =>
    ({
      kind: 'person',
      id: '1',
      name: 'Nuala',
      roles,
      sessionId: '2',
      emailConfirmed: true,
    }) as const

  test('holds the roles that are given, and an administrator holds all', () => {
    expect(hasRole(person('editor'), 'editor', 'moderator')).toBe(true)
    expect(hasRole(person('editor'), 'moderator')).toBe(false)
    expect(hasRole(person('administrator'), 'moderator')).toBe(true)
    expect(hasRole(systemActor('x'), 'editor')).toBe(false)
  })
})

describe('a signature', () => {
  const signer = createSigner('a secret for tests, forty characters long')

  test('is good for its purpose and its value alone', () => {
    const signature = signer.sign('unsubscribe', 'person 1')
    expect(signer.verify('unsubscribe', 'person 1', signature)).toBe(true)
    expect(signer.verify('unsubscribe', 'person 2', signature)).toBe(false)
    expect(signer.verify('confirm', 'person 1', signature)).toBe(false)
    expect(createSigner('another secret').verify('unsubscribe', 'person 1', signature)).toBe(false)
  })

  test('that is cut, padded or no signature at all is refused, not an error', () => {
    const signature = signer.sign('unsubscribe', 'person 1')
    for (const given of [
      '',
      signature.slice(1),
      `${signature}=`,
      `${signature.slice(0, -1)}ü`,
      '\u0000',
    ]) {
      expect(signer.verify('unsubscribe', 'person 1', given)).toBe(false)
    }
  })

  test('can stand in an address as it is', () => {
    expect(signer.sign('unsubscribe', 'person 1')).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })
})

async function events(): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from platform.outbox`.execute(paper.runtime.db)
  return rows[0]?.count ?? 0
}
