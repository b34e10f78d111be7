import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { seeded } from '../../demo/seeded.ts'
import { steadyPort } from '../../testing/start.ts'
import { gatewayOf } from '../faults/gateway.ts'
import { waitingWork } from '../faults/on-record.ts'
import { withReaders } from '../faults/readers.ts'
import { beginTraffic, type Record } from '../faults/traffic.ts'
import { attach, dataFolder, removeFolder, runCommand, startProgram } from '../running-paper.ts'
import { audit } from './audit.ts'
import { beginDesk, type Desk, openDesk } from './desk.ts'
import { figuresOf } from './figures.ts'

const minutes = Number(process.env['SOAK_MINUTES'] ?? 20)
// So that nobody comes near a limit: each of these writes a comment a minute, and gives ten times an hour.
const readers = 600
const pace = 600

const dataDir = dataFolder()
afterAll(() => removeFolder(dataDir))

test(`${minutes} minutes of reading, commenting, reporting, giving and publishing, killed once a minute`, async () => {
  const options = { dataDir, port: await steadyPort(), gatewayPort: await steadyPort() }
  const name = ['init', '--name', 'The Soak', '--admin-name', 'Ada', '--admin-email', 'a@a.example']
  const made = await runCommand(name, options)
  expect(made.status, made.output).toBe(0)
  const record: Record = { comments: [], gifts: [], surprises: [] }
  const desk: Desk = { published: [], reports: [], reads: [], surprises: record.surprises }
  const chance = seeded(minutes)
  let running = await startProgram(options)
  const filled = await attach(running)
  const paper = await withReaders(filled, readers)
  const { deliver } = gatewayOf(filled)
  const editor = await openDesk(filled)
  await filled.stop()

  for (let minute = 0; minute < minutes; minute += 1) {
    const round = { url: running.url, deliver }
    const traffic = beginTraffic(paper, round, record, chance, pace)
    const others = beginDesk({ paper, editor, url: running.url, record, desk, chance, pace })
    await pause(60_000)
    await running.kill(minute % 2 === 0 ? 'program' : 'program and database')
    await Promise.all([traffic.ended(), others.ended()])
    running = await startProgram(options)
  }

  for (const event of record.gifts.flatMap(({ events }) => events))
    expect((await deliver(running.url, event.body)).status).toBe(200)
  const present = await attach(running)
  await expect
    .poll(() => waitingWork(present), { timeout: 300_000, interval: 500 })
    .toEqual({ events: 0, inbox: 0, jobs: 0 })
  const faults = await audit(present, record, desk)
  process.stdout.write(`${await figuresOf(present, record, desk, running)}\n`)
  await present.stop()
  expect(await running.end()).toBe(0)
  expect(faults).toEqual([])
})
