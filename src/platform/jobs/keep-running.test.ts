import { sql } from 'kysely'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { administer } from '../../../testing/templates.ts'
import { defineJob } from './index.ts'
import { dateJobsAgain, freeJobsOfTheDead, holdPools, leavePools } from './jobs.queries.ts'

const began: string[] = []
const done: string[] = []
let release = () => {}
const work = defineJob('things.work', z.object({ thing: z.string() }), async (_ctx, { thing }) => {
  began.push(thing)
  if (thing === 'slow' && !done.includes('slow'))
    await new Promise<void>((resolve) => (release = resolve))
  done.push(thing)
})

// Each on a queue of its own: what one leaves is nobody else's.
let paper: StartedTest
beforeEach(async () => {
  began.length = 0
  done.length = 0
  paper = await testPlatform([{ name: 'things', jobs: () => [work] }])
})
afterEach(() => paper.stop())

const add = (thing: string) =>
  sql`select graphile_worker.add_job('things.work', ${JSON.stringify({ thing })}::json)`.execute(
    paper.runtime.db,
  )
const takenBy = (workers: string, secondsAgo: number) =>
  sql`update graphile_worker._private_jobs set locked_by = ${workers}, locked_at = now() - make_interval(secs => ${secondsAgo}), attempts = 1`.execute(
    paper.runtime.db,
  )
const waiting = async () =>
  (await sql`select task_identifier from graphile_worker.jobs`.execute(paper.runtime.db)).rows
const free = () => freeJobsOfTheDead(paper.runtime.pool)

test('a job that a killed process had begun is free again, one that a living one has begun is not', async () => {
  const { pool, processId } = paper.runtime
  await add('left')
  await holdPools(pool, ['pool-living'], processId)
  await takenBy('pool-living', 3600)
  expect(await free()).toBe(0)
  await leavePools(pool, ['pool-living'])
  expect(await free()).toBe(1)
  await takenBy('pool-dead', 5)
  expect(await free()).toBe(0)
  await takenBy('pool-dead', 11)
  expect(await free()).toBe(1)
  await takenBy('otpool-of-a-test', 60)
  expect(await free()).toBe(0)
})

test('a job that was taken, and a lease that was held, by a clock a day ahead are free when it is right again', async () => {
  const { pool, processId } = paper.runtime
  await add('left')
  await holdPools(pool, ['pool-ahead'], processId)
  await sql`update platform.leases set held_until = now() + interval '1 day' where name = 'jobs pool-ahead'`.execute(
    paper.runtime.db,
  )
  await takenBy('pool-ahead', -86_400)
  expect(await free()).toBe(1)
})

test('jobs that the queue dated by a clock a day ahead are due, what waits on purpose is not', async () => {
  const { db, pool } = paper.runtime
  await add('of tomorrow')
  await sql`update graphile_worker._private_jobs set run_at = now() + interval '1 day', created_at = now() + interval '1 day' where payload->>'thing' = 'of tomorrow'`.execute(
    db,
  )
  await sql`select graphile_worker.add_job('things.work', '{"thing": "later", "event": {"dueAt": "2026-11-25T14:32:00Z"}}'::json, run_at := now() + interval '1 day')`.execute(
    db,
  )
  const due = async () =>
    (await sql`select 1 from graphile_worker._private_jobs where run_at <= now()`.execute(db)).rows
      .length
  const before = await due()
  await dateJobsAgain(pool)
  expect((await due()) - before).toBe(1)
})

test('a process that begins to work takes up what a killed one left', async () => {
  await add('left')
  await takenBy('pool-dead', 60)
  await paper.begin()
  await expect.poll(() => done, { timeout: 30_000 }).toEqual(['left'])
})

test('jobs go on after the database went away in the middle of one', async () => {
  await paper.begin()
  const name = (
    await sql<{ name: string }>`select current_database() as name`.execute(paper.runtime.db)
  ).rows[0]?.name
  await add('slow')
  await expect.poll(() => began, { timeout: 30_000 }).toEqual(['slow'])
  await administer(
    inject('server'),
    `alter database ${name} allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  )
  release()
  await expect.poll(() => done, { timeout: 30_000 }).toEqual(['slow'])
  await administer(inject('server'), `alter database ${name} allow_connections true`)
  await expect
    .poll(
      () =>
        add('next').then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  await expect.poll(() => done, { timeout: 60_000 }).toContain('next')
  // What was done is written down once the database is back.
  await expect.poll(waiting, { timeout: 60_000 }).toEqual([])
}, 240_000)
