import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cloneDatabase, emptyTemplate, TestClient } from '#testing'
import { dataFolders, type RunningPaper, runCommand, startProgram } from './running-paper.ts'

const newFolder = dataFolders()
const dataDir = newFolder()
let database: Awaited<ReturnType<typeof cloneDatabase>>
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  const server = inject('server')
  database = await cloneDatabase(server, emptyTemplate)
  env = {
    DATABASE_URL: `postgres://${server.user}@localhost/${database.name}?host=${encodeURIComponent(server.host)}`,
  }
  const made = await runCommand(
    ['init', '--name', 'The End', '--admin-name', 'Ada Byrne', '--admin-email', 'ada@example.org'],
    { dataDir, env },
  )
  if (made.status !== 0) throw new Error(made.output)
}, 180_000)
afterAll(() => database.drop())

const promised = 10_000
const tried = 5 * promised

test('npm start passes SIGTERM on: a request that has begun is answered, and npm ends after the program', async () => {
  const paper = await startProgram({ dataDir, env, through: ['npm', 'start'] })
  const slow = await halfSent(paper)
  const ended = paper.end()
  await expect.poll(paper.output).toContain('SIGTERM: finishing the running requests')
  slow.finish()
  expect(await slow.status).toBe(303)
  expect(await ended).toBe(0)
  // The pipes are closed: no orphan lives on with them.
  expect(paper.output()).toContain('Standfirst has stopped.')
}, 180_000)

test('as the first process of a container it ends in the same way', async () => {
  const paper = await startProgram({ dataDir, env, through: [...ownProcesses(), 'npm', 'start'] })
  const slow = await halfSent(paper)
  process.kill(firstProcess(paper), 'SIGTERM')
  await expect.poll(paper.output).toContain('SIGTERM: finishing the running requests')
  slow.finish()
  expect(await slow.status).toBe(303)
  await expect.poll(() => paper.child.exitCode).toBe(0)
  expect(paper.output()).toContain('Standfirst has stopped.')
}, 180_000)

test('Ctrl-C, which reaches the program from the terminal and from npm, does not cut it off', async () => {
  const paper = await startProgram({ dataDir, env })
  const slow = await halfSent(paper)
  paper.child.kill('SIGINT')
  await expect.poll(paper.output).toContain('SIGINT: finishing the running requests')
  paper.child.kill('SIGINT')
  slow.finish()
  expect(await slow.status).toBe(303)
  expect(await paper.end()).toBe(0)
}, 180_000)

test(
  'it is gone within its deadline whatever clients do',
  async () => {
    const paper = await startProgram({ dataDir, env })
    const { port } = new URL(paper.url)
    const sockets = ['', 'GET / HTTP/1.1\r\nHost: pa', 'GET / HTTP/1.1\r\nHost: paper\r\n\r\n'].map(
      (sent) => {
        const socket = connect(Number(port), 'localhost').on('error', () => undefined)
        if (sent) socket.write(sent)
        return socket.pause()
      },
    )
    const slow = await halfSent(paper)
    slow.status.catch(() => undefined)
    expect(await paper.end()).toBe(0)
    expect(paper.output()).toContain('Standfirst has stopped.')
    for (const socket of sockets) socket.destroy()
  },
  tried + 60_000,
)

test(
  'it can be ended while it starts',
  async () => {
    const paper = await startProgram({ dataDir: newFolder() }, 'Setting up the database')
    expect(await paper.end()).toBe(0)
    expect(paper.output()).toMatch(/SIGTERM: stopping before the (database|paper) was ready/)
  },
  tried + 60_000,
)

/** A request of which the program has read the first half. */
async function halfSent(paper: RunningPaper) {
  const body = new URLSearchParams({ email: 'nobody@example.org' }).toString()
  const slow = request(`${paper.url}/sign-in-links`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      origin: paper.url,
    },
  })
  const status = new Promise<number | undefined>((resolve, reject) =>
    slow
      .once('error', reject)
      .once('response', (response) => resolve(response.resume().statusCode)),
  )
  await new Promise<void>((resolve) => slow.write(body.slice(0, 10), () => resolve()))
  // A later request has been answered.
  expect((await new TestClient(paper.url).get('/healthz')).status).toBe(200)
  return { status, finish: () => slow.end(body.slice(10)) }
}

/** What gives a program process numbers of its own; nothing where this machine forbids it: npm's end is the same then. */
function ownProcesses(): string[] {
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-current-user']
  const unshare = ['unshare', ...user, '--pid', '--fork', '--mount-proc']
  const tried = spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'true'])
  return tried.status === 0 ? unshare : []
}

/** npm itself, which is the first process where `unshare` is its parent. */
function firstProcess({ child: { pid = 0, spawnfile } }: RunningPaper): number {
  if (spawnfile !== 'unshare') return pid
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
}
