import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Paper } from '../src/platform/app/index.ts'
import { steadyPort, TestClient } from '#testing'
import { contentsAtRest, contentsOf, differences, filesIn } from './faults/contents.ts'
import { eventsOfGift, gatewayOf } from './faults/gateway.ts'
import { openLetterBox } from './faults/letter-box.ts'
import { waitingWork } from './faults/on-record.ts'
import {
  attach,
  dataFolders,
  runCommand,
  type RunningPaper,
  startProgram,
} from './running-paper.ts'

const newFolder = dataFolders()

// One data folder, from its first start to its backup; each test goes on where the one before it ended.
const demo = newFolder()
const portOf = ({ url }: RunningPaper) => Number(new URL(url).port)

describe('one paper, from its first start to its backup', { shuffle: false }, () => {
  test('a first start that is cut off before or while the demo loads begins again; then the paper says where it is and who may sign in', async () => {
    const first = await startProgram({ dataDir: demo }, 'Migrated the database to')
    await first.kill('program')
    const second = await startProgram({ dataDir: demo }, 'Loading the demo edition')
    const waiting = await attach(second)
    await expect
      .poll(
        async () =>
          (await sql`select from platform.settings where name = 'demo'`.execute(waiting.runtime.db))
            .rows.length,
        { timeout: 60_000 },
      )
      .toBe(1)
    await waiting.stop()
    await second.kill('program')

    const paper = await startProgram({ dataDir: demo })
    expect(paper.output()).toContain(
      'The first start was interrupted while loading the demo edition: starting again',
    )
    expect(paper.output()).toMatch(/@tholsel\.example\s+\S{10,}\s+.*administrator/i)
    expect(paper.output()).toContain(`Standfirst is ready at ${paper.url}`)
    const front = await new TestClient(paper.url).get('/')
    expect(front.status).toBe(200)
    expect(front.text).toContain('Tholsel')

    const again = await runCommand(['serve'], { dataDir: demo, port: portOf(paper) })
    expect(again.status).toBe(1)
    expect(again.output).toContain(`already running on this data folder, at ${paper.url}`)
    expect((await runCommand(['doctor'], { dataDir: demo, port: portOf(paper) })).output).toContain(
      'Migrations at',
    )
    expect(await paper.end()).toBe(0)
    expect(paper.output()).toContain('Standfirst has stopped.')
    expect(existsSync(join(demo, 'database', 'postmaster.pid'))).toBe(false)
  }, 300_000)

  test('a later start finds the paper as it was and loads no demo again; another on its port is told so before anything is loaded', async () => {
    const paper = await startProgram({ dataDir: demo })
    expect(paper.output()).not.toContain('Loading the demo edition')
    expect(paper.output()).toContain('Demo sign-ins')
    const second = await runCommand(['serve'], { dataDir: newFolder(), port: portOf(paper) })
    expect(second.status).toBe(1)
    expect(second.output).toContain('is taken by another program')
    expect(second.output).not.toContain('Loading the demo edition')
    expect(await paper.end()).toBe(0)
  }, 180_000)

  test('the demo edition is backed up while it runs with an event pending, restored elsewhere, and goes on: jobs run, letters arrive once', async () => {
    const to = newFolder()
    const file = join(demo, 'kept.standfirst')
    const box = await openLetterBox()
    const [port, gatewayPort] = [await steadyPort(), await steadyPort()]
    const ports = {
      port,
      gatewayPort,
      env: { SMTP_URL: box.url, MAIL_FROM: 'The Tholsel <post@tholsel.example>' },
    }

    const old = await startProgram({ dataDir: demo, ...ports })
    const beside = await attach(old)
    await expect
      .poll(() => waitingWork(beside), { timeout: 240_000, interval: 500 })
      .toEqual({ events: 0, inbox: 0, jobs: 0 })
    // Letters that the edition itself has sent; an event of this test sends none before the restore.
    const earlier = box.letters.length
    const letters = () => box.letters.slice(earlier)
    const letGo = await holdTheDispatcher(beside)
    const gift = await giveWhileNobodyDispatches(beside, old)
    await askForLetter(old, 'amina@example.org')
    expect((await waitingWork(beside)).events).toBeGreaterThan(1)

    const made = await runCommand(['backup', file], { dataDir: demo, ...ports })
    expect(made.status, made.output).toBe(0)
    const before = await contentsOf(beside.runtime.db)
    letGo()
    await beside.stop()
    await old.kill('program and database')
    expect(letters()).toEqual([])

    const restored = await runCommand(['restore', file], { dataDir: to, ...ports })
    expect(restored.status, restored.output).toBe(0)
    expect(filesIn(to)).toEqual(filesIn(demo))
    expect(readFileSync(join(to, 'secret'), 'utf8')).toBe(
      readFileSync(join(demo, 'secret'), 'utf8'),
    )
    const again = await runCommand(['restore', file], { dataDir: to, ...ports })
    expect(again.status).toBe(1)
    expect(again.output).toMatch(/not empty|has rows|is empty/i)

    expect(differences(before, await contentsAtRest(to))).toEqual({})

    const present = await startProgram({ dataDir: to, ...ports })
    const here = await attach(present)
    expect(present.output()).not.toContain('Loading the demo edition')
    // What was pending is carried out, and what happens from now on as well.
    await askForLetter(present, 'teasie@example.org')
    await expect
      .poll(
        () =>
          letters()
            .map((letter) => letter.to)
            .toSorted(),
        { timeout: 60_000 },
      )
      .toEqual(['amina@example.org', gift.email, 'teasie@example.org'].toSorted())
    await expect
      .poll(() => waitingWork(here), { timeout: 60_000, interval: 250 })
      .toEqual({ events: 0, inbox: 0, jobs: 0 })
    expect(new Set(letters().map(({ messageId }) => messageId)).size).toBe(3)
    expect(differences(before, await contentsOf(here.runtime.db))).toMatchObject(added)

    const front = await new TestClient(present.url).get('/')
    expect(front.status).toBe(200)
    await here.stop()
    expect(await present.end()).toBe(0)
    await box.close()
  }, 600_000)

  /** What the gift that was pending, and the two letters, add once. */
  const added: Readonly<Record<string, number>> = {
    'contributions.contributions': 1,
    'contributions.payments': 1,
    'contributions.receipts': 1,
    'contributions.ledger_transactions': 1,
    'contributions.ledger_entries': 3,
    'contributions.supporters': 1,
    'platform.mails': 2,
  }

  /** Somebody who never comes holds the lease, renewed as a process would, until this is ended. */
  async function holdTheDispatcher({ runtime: { db } }: Paper): Promise<() => void> {
    const hold = () =>
      sql`update platform.leases set holder = '019abcde-0000-7000-8000-000000000000', held_until = now() + interval '6 seconds' where name = 'dispatcher'`.execute(
        db,
      )
    await hold()
    const renewal = setInterval(() => void hold(), 1000)
    // Whoever held it asks for it anew within two seconds; what it takes until then is no longer pending.
    const probe = async () => {
      await sql`insert into platform.outbox (id, type, payload, purges, origin, at)
      values (gen_random_uuid(), 'nothing.happened', '{}', '[]', gen_random_uuid(), now())`.execute(
        db,
      )
      return (
        await sql`select from platform.outbox where type = 'nothing.happened' and dispatched_at is null and at < now() - interval '1 second'`.execute(
          db,
        )
      ).rows.length
    }
    await expect.poll(probe, { timeout: 30_000, interval: 400 }).toBeGreaterThan(0)
    return () => clearInterval(renewal)
  }

  async function giveWhileNobodyDispatches(
    beside: Paper,
    { url }: RunningPaper,
  ): Promise<{ email: string }> {
    const email = 'giver@example.org'
    const { location } = await new TestClient(url).post('/contributions', {
      often: 'once',
      own: '20',
      email,
    })
    const { deliver } = gatewayOf(beside)
    for (const { body } of eventsOfGift(location?.split('/pay/')[1] ?? '', {
      email,
      number: 1,
      at: beside.runtime.clock.now(),
    })) {
      expect((await deliver(url, body)).status).toBe(200)
    }
    return { email }
  }

  async function askForLetter({ url }: RunningPaper, email: string): Promise<void> {
    expect((await new TestClient(url).post('/sign-in-links', { email })).status).toBe(303)
  }
})
