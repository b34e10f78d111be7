import { afterAll, expect, test } from 'vitest'
import { seeded } from '../../demo/seeded.ts'
import type { Paper } from '../../src/platform/app/index.ts'
import { steadyPort } from '../../testing/start.ts'
import { attach, dataFolder, removeFolder, runCommand, startProgram } from '../running-paper.ts'
import { gatewayOf } from './gateway.ts'
import { halfStates, recordedComments, recordedGifts, waitingWork } from './on-record.ts'
import { withReaders } from './readers.ts'
import { beginTraffic, type Record } from './traffic.ts'

const rounds = 20
const dataDir = dataFolder()
afterAll(() => removeFolder(dataDir))

test('twenty times killed while readers comment and give: what was acknowledged is there, once', async () => {
  const [port, gatewayPort] = [await steadyPort(), await steadyPort()]
  const options = { dataDir, port, gatewayPort }
  const made = await runCommand(
    ['init', '--name', 'The Kill', '--admin-name', 'Ada Byrne', '--admin-email', 'ada@example.org'],
    options,
  )
  expect(made.status, made.output).toBe(0)

  const record: Record = { comments: [], gifts: [], surprises: [] }
  const chance = seeded(20)
  let running = await startProgram(options)
  const filled = await attach(running)
  const paper = await withReaders(filled, 150)
  const { deliver } = gatewayOf(filled)
  await filled.stop()

  for (let round = 0; round < rounds; round += 1) {
    const traffic = beginTraffic(paper, { url: running.url, deliver }, record, chance)
    await traffic.acknowledged(chance.between(8, 40))
    await running.kill(round % 2 === 0 ? 'program' : 'program and database')
    await traffic.ended()
    running = await startProgram(options)
    expect(running.output()).not.toContain('Setting up the database')
  }

  // The gateway tells what it has not been told was heard; then all that follows from it is done.
  await tellTheRest()
  const present = await attach(running)
  await expect
    .poll(() => waitingWork(present), { timeout: 60_000, interval: 250 })
    .toEqual({ events: 0, inbox: 0, jobs: 0 })
  await expectAllOnce(present)
  await present.stop()
  expect(await running.end()).toBe(0)

  async function tellTheRest(): Promise<void> {
    for (const event of record.gifts.flatMap(({ events }) => events)) {
      const answer = await deliver(running.url, event.body)
      expect(answer.status).toBe(200)
    }
  }

  async function expectAllOnce(present: Paper): Promise<void> {
    expect(record.surprises).toEqual([])
    const comments = await recordedComments(present)
    const acknowledged = record.comments.flatMap(({ location, text }) =>
      location ? [{ id: location.slice('/comments/'.length, '/comments/'.length + 36), text }] : [],
    )
    expect(acknowledged.length).toBeGreaterThan(rounds * 5)
    const byText = Map.groupBy(comments, ({ text }) => text)
    for (const { id, text } of acknowledged) expect(byText.get(text)).toMatchObject([{ id }])
    // What was not acknowledged is there once or not at all.
    for (const { text } of record.comments)
      expect(byText.get(text)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(comments.length).toBeLessThanOrEqual(record.comments.length)

    const gifts = await recordedGifts(present)
    expect(record.gifts.length).toBeGreaterThan(rounds)
    expect(gifts).toEqual({
      contributions: record.gifts.length,
      payments: record.gifts.length,
      receipts: record.gifts.length,
      lastReceipt: record.gifts.length,
      mails: record.gifts.length,
      transactions: record.gifts.length,
      supporters: new Set(record.gifts.map(({ reader }) => reader)).size,
      ledger: {
        'clearing:demo': 1935 * record.gifts.length,
        fees: 65 * record.gifts.length,
        income: -2000 * record.gifts.length,
      },
    })
    expect(await halfStates(present)).toEqual([])
  }
}, 300_000)
