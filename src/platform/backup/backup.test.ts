import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeWorkerUtils } from 'graphile-worker'
import { expect, test, vi } from 'vitest'
import {
  back,
  contentsOf,
  emptyDatabase,
  file,
  filledPaper,
  folder,
  forth,
  now,
  rowsOf,
  usePaper,
} from './testing-paper.ts'

usePaper()

test('a paper comes back as it was: rows, generated columns, sequences, pictures, secret', async () => {
  const source = await filledPaper()
  const made = await back(source)
  expect(made).toMatchObject({
    migration: 1,
    rows: 13,
    pictures: 2,
    jobs: 0,
    bytes: statSync(file()).size,
  })
  const target = await emptyDatabase()
  expect(await forth(target)).toEqual({
    rows: 13,
    pictures: 2,
    jobs: 0,
    madeAt: now,
    from: 1,
    to: 1,
  })

  expect(await contentsOf(target)).toEqual(await contentsOf(source))
  const next =
    "select nextval('harbour.receipts')::int as receipt, nextval('zebra.articles_id_seq')::int as article"
  expect((await target.query(next)).rows).toEqual([{ receipt: 42, article: 3 }])
  const restored = readdirSync(join(folder, 'restored'), { encoding: 'utf8', recursive: true })
  expect(new Set(restored)).toEqual(
    new Set(['2026', '2026/11', '2026/11/bridge.jpg', 'empty.webp']),
  )
  expect(readFileSync(join(folder, 'restored/2026/11/bridge.jpg'))).toEqual(
    readFileSync(join(folder, 'pictures/2026/11/bridge.jpg')),
  )
  expect(readFileSync(join(folder, 'restored-secret'), 'utf8')).toBe('the secret of the paper')
})

test('triggers stay quiet while it comes back, and act again afterwards', async () => {
  await back(await filledPaper())
  const target = await emptyDatabase()
  await forth(target)
  await expect(target.query('delete from books.ledger_entries')).rejects.toThrow(
    'the ledger is append-only',
  )
  await target.query("insert into harbour.comments values (4, 1, null, 'new')")
  expect(await rowsOf(target, 'harbour.deltas')).toEqual(['(1)', '(2)', '(3)', '(4)'])
})

test('an event that was not dispatched is announced anew and is ready to be read; a dispatched one is not carried', async () => {
  const source = await filledPaper()
  await back(source)
  const target = await emptyDatabase()
  await forth(target)
  const columns = 'id, type, payload, purges, origin, at, dispatched_at'
  const pending = '(select * from platform.outbox where dispatched_at is null) o'
  expect(await rowsOf(target, 'platform.outbox', columns)).toEqual(
    await rowsOf(source, pending, columns),
  )
  const { rows } = await target.query(
    'select transaction < pg_snapshot_xmin(pg_current_snapshot()) as settled, transaction::text from platform.outbox',
  )
  const before = await source.query(
    'select max(transaction)::text as transaction from platform.outbox',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].settled).toBe(true)
  expect(Number(rows[0].transaction)).toBeGreaterThan(Number(before.rows[0].transaction))
})

test('processes of the old place are not carried', async () => {
  await back(await filledPaper())
  const target = await emptyDatabase()
  await forth(target)
  expect(await rowsOf(target, 'platform.processes')).toEqual([])
})

test('jobs that were still to be done, also one that was running, are added again', async () => {
  const source = await filledPaper()
  const queue = await makeWorkerUtils({ pgPool: source })
  await queue.migrate()
  await queue.addJob(
    'mail',
    { to: 7, text: 'é' },
    {
      runAt: new Date('2027-01-01T00:00:00.5Z'),
      maxAttempts: 3,
      jobKey: 'mail:7',
      queueName: 'mails',
      priority: 5,
      flags: ['slow'],
    },
  )
  await queue.addJob('apply', [1, 2])
  await queue.release()
  await source.query(
    "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w', attempts = 1 where payload::text = '[1,2]'",
  )
  expect((await back(source)).jobs).toBe(2)
  const target = await emptyDatabase()
  await forth(target)
  const columns =
    'task_identifier, queue_name, run_at, max_attempts, priority, flags, key, locked_at, attempts, (select payload::text from graphile_worker._private_jobs p where p.id = j.id)'
  const job = `select ${columns} from graphile_worker.jobs j where task_identifier = $1`
  expect((await target.query(job, ['mail'])).rows).toEqual((await source.query(job, ['mail'])).rows)
  expect((await target.query(job, ['apply'])).rows).toMatchObject([
    { payload: '[1,2]', locked_at: null, attempts: 0 },
  ])
})

test('a backup is of the moment at which it began, whatever is committed while it is being made', async () => {
  const source = await filledPaper()
  const before = await contentsOf(source)
  const other = await source.connect()
  await other.query(
    "begin; lock table zebra.articles in access exclusive mode; insert into zebra.articles (headline) values ('late')",
  )
  const made = back(source)
  const waiting = "select from pg_locks where not granted and relation = 'zebra.articles'::regclass"
  await vi.waitFor(async () => expect((await other.query(waiting)).rows).toHaveLength(1))
  await source.query("insert into platform.settings values ('late', 'yes')")
  await other.query("insert into harbour.comments values (50, 3, null, 'late'); commit")
  other.release()
  await made
  const target = await emptyDatabase()
  await forth(target)
  expect(await contentsOf(target)).toEqual(before)
})

test('a paper that is being written to all the while comes back without a comment that lost its article', async () => {
  const source = await filledPaper()
  const pen = { isWriting: true }
  const busy = (async () => {
    for (let id = 100; pen.isWriting; id += 1)
      await source.query(`begin; insert into zebra.articles (headline) values ('busy');
        insert into harbour.comments select ${id}, max(id), null, 'busy' from zebra.articles; commit`)
  })()
  await back(source)
  pen.isWriting = false
  await busy
  const target = await emptyDatabase()
  await forth(target)
  const { rows } =
    await target.query(`select (select count(*)::int from zebra.articles where headline = 'busy') as articles,
    (select count(*)::int from harbour.comments where text = 'busy') as comments`)
  expect(rows[0].comments).toBe(rows[0].articles)
})
