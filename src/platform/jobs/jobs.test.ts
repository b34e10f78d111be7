import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { minute } from '../clock/index.ts'
import { announce } from '../outbox/index.ts'
import { defineJob } from './index.ts'

const ran: {
  job: string
  payload: unknown
  eventId: string | undefined
  at: Date
  actor: string
}[] = []
let failures = 0
const job = (name: string) =>
  defineJob(name, z.object({ thing: z.string() }), async (ctx, payload, about) => {
    if (failures > 0) {
      failures -= 1
      throw new Error('not yet')
    }
    ran.push({
      job: name,
      payload,
      ...about,
      actor: ctx.actor.kind === 'system' ? ctx.actor.name : ctx.actor.kind,
    })
  })

let paper: StartedTest
beforeAll(async () => {
  paper = await testPlatform([
    {
      name: 'things',
      jobs: () => [job('things.at-once'), job('things.later')],
      subscriptions: [
        { event: 'thing.changed', job: 'things.at-once' },
        { event: 'thing.changed', job: 'things.later', delay: 2 * minute },
      ],
    },
  ])
})
afterAll(() => paper.stop())
beforeEach(() => {
  ran.length = 0
  failures = 0
})

const change = (payload: Record<string, unknown>) =>
  paper.context().transaction((tx) => announce(tx, { type: 'thing.changed', payload }))
const names = () => ran.map(({ job: name }) => name)
const waiting = async () =>
  (
    await sql<{ task: string; attempts: number; lastError: string | null }>`
    select j.task_identifier as task, j.attempts, j.last_error from graphile_worker.jobs j order by 1`.execute(
      paper.runtime.db,
    )
  ).rows
const passRetryPause = () =>
  sql`update graphile_worker._private_jobs set run_at = now() where attempts > 0`.execute(
    paper.runtime.db,
  )

describe('a job', () => {
  test('runs once for an event, as the system, and knows the event and when it happened', async () => {
    const eventId = await change({ thing: 'bridge' })
    const at = paper.clock.now()
    await paper.settle()
    await paper.settle()
    expect(ran).toEqual([
      { job: 'things.at-once', payload: { thing: 'bridge' }, eventId, at, actor: 'things.at-once' },
    ])
  })

  test('with a delay runs when the paper’s clock has passed it, not before', async () => {
    await change({ thing: 'bridge' })
    const at = paper.clock.now()
    await paper.settle()
    paper.clock.advance(2 * minute - 1)
    await paper.settle()
    expect(names()).not.toContain('things.later')
    paper.clock.advance(1)
    await paper.settle()
    expect(ran.filter(({ job: name }) => name === 'things.later').at(-1)).toMatchObject({
      payload: { thing: 'bridge' },
      at,
    })
  })

  test('does not run where its transaction was rolled back', async () => {
    const work = paper.context().transaction(async (tx) => {
      await announce(tx, { type: 'thing.changed', payload: { thing: 'never' } })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    await paper.settle()
    paper.clock.advance(5 * minute)
    await paper.settle()
    expect(ran.map(({ payload }) => payload)).not.toContainEqual({ thing: 'never' })
  })

  test('that fails is kept with its error and runs again', async () => {
    failures = 1
    await change({ thing: 'stubborn' })
    await paper.settle()
    expect(ran).toEqual([])
    expect(await waiting()).toContainEqual({
      task: 'things.at-once',
      attempts: 1,
      lastError: 'not yet',
    })
    await passRetryPause()
    await paper.settle()
    expect(ran.map(({ payload }) => payload)).toEqual([{ thing: 'stubborn' }])
  })

  test('has its end written down before the work is said to be done, however long that takes', async () => {
    await paper.runtime.pool.query(
      `create function public.take_long() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return new; end $$;
       create trigger take_long before update of last_error on graphile_worker._private_jobs for each row execute function public.take_long()`,
    )
    failures = 1
    await change({ thing: 'slow' })
    await paper.settle()
    expect(await waiting()).toContainEqual({
      task: 'things.at-once',
      attempts: 1,
      lastError: 'not yet',
    })
    await paper.runtime.pool.query('drop function public.take_long cascade')
    await passRetryPause()
    await paper.settle()
    expect(ran.map(({ payload }) => payload)).toEqual([{ thing: 'slow' }])
  })

  test('with a payload that is not what it takes does nothing and says what is wrong', async () => {
    await change({ thing: 7 })
    await paper.settle()
    expect(ran).toEqual([])
    expect(
      (await waiting()).find(({ task, attempts }) => task === 'things.at-once' && attempts > 0)
        ?.lastError,
    ).toContain('thing')
  })

  test('begun by the calendar takes its moment from there', async () => {
    const daily = defineJob(
      'things.daily',
      z.looseObject({}),
      async (_ctx, _payload, about) => {
        expect(about).toEqual({ eventId: undefined, at: new Date('2026-11-24T00:00:00Z') })
      },
      { cron: '0 0 * * *' },
    )
    expect(daily.cron).toBe('0 0 * * *')
    await daily.run(paper.context(), {
      _cron: { ts: '2026-11-24T00:00:00.000Z', backfilled: false },
    })
    expect.assertions(2)
  })
})
