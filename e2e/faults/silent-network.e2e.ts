import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cloneDatabase, emptyTemplate, TestClient } from '#testing'
import type { Paper } from '../../src/platform/app/index.ts'
import { type Network, openNetwork } from '../../testing/network.ts'
import {
  attach,
  dataFolders,
  runCommand,
  type RunningPaper,
  startProgram,
} from '../running-paper.ts'
import { waitingWork } from './on-record.ts'
import { type ReadPaper, withReaders } from './readers.ts'

const newFolder = dataFolders()
const dataDir = newFolder()
let network: Network
let database: Awaited<ReturnType<typeof cloneDatabase>>
let running: RunningPaper
let beside: Paper
let paper: ReadPaper

beforeAll(async () => {
  const server = inject('server')
  database = await cloneDatabase(server, emptyTemplate)
  network = await openNetwork(server.host)
  const env = {
    DATABASE_URL: `postgres://${server.user}@127.0.0.1:${network.port}/${database.name}`,
  }
  const made = await runCommand(
    ['init', '--name', 'The Hush', '--admin-name', 'Ada Byrne', '--admin-email', 'ada@example.org'],
    { dataDir, env },
  )
  if (made.status !== 0) throw new Error(made.output)
  running = await startProgram({ dataDir, env })
  beside = await attach(running, { ...server, database: database.name })
  paper = await withReaders(beside, 60)
}, 240_000)
afterAll(async () => {
  await beside.stop()
  await running.kill('program')
  await network.close()
  await database.drop()
})

const promised = 15_000
const tried = { timeout: 5 * promised, interval: 100 }
const ready = async () => (await new TestClient(running.url).get('/readyz')).status
let sent = 0
const comment = () =>
  paper.browser((sent += 1), running.url).post(`/articles/${paper.article}/comments`, {
    text: `A thought, number ${sent}.`,
    submission: `silent-network-${sent}`,
  })

// One story: the program of the first test is ended by the second.
describe('a network that falls silent', { shuffle: false }, () => {
  test('a network that swallows packets to PostgreSQL costs the requests of that time: then all goes on by itself, jobs and events too', async () => {
    const before = await Promise.all(Array.from({ length: 16 }, comment))
    expect(before.map(({ status }) => status)).toEqual(before.map(() => 303))
    await new TestClient(running.url).get(paper.path)
    network.swallow()
    // All slots wait, and more requests than there are slots; a page of the cache does not.
    const swallowed = Promise.all(Array.from({ length: 16 }, comment))
    expect((await new TestClient(running.url).get(paper.path)).status).toBe(200)
    const statuses = (await swallowed).map(({ status }) => status)
    expect(statuses).toContain(503)
    expect(statuses.filter((status) => status !== 503 && status !== 303)).toEqual([])
    await expect.poll(async () => (await comment()).status, tried).toBe(303)
    await expect.poll(ready, tried).toBe(200)
    await expect.poll(() => waitingWork(beside), tried).toEqual({ events: 0, inbox: 0, jobs: 0 })
  }, 300_000)

  test('while PostgreSQL accepts connections and answers nothing, forms are answered in words, and SIGTERM ends the program', async () => {
    network.accept()
    network.swallow()
    const answer = await comment()
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
    expect(answer.text).toContain(`A thought, number ${sent}.`)
    expect(await running.end()).toBe(0)
  }, 120_000)
})
