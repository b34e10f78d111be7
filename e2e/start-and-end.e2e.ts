import { chownSync, existsSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { steadyPort, TestClient } from '#testing'
import { attach, dataFolders, postmasterOf, runCommand, startProgram } from './running-paper.ts'

const newFolder = dataFolders()

const init = [
  'init',
  '--name',
  'The Ember',
  '--admin-name',
  'Ada Byrne',
  '--admin-email',
  'ada@example.org',
]

/** A place in which `init` has made a paper. */
async function newPaper(): Promise<string> {
  const dataDir = newFolder()
  const made = await runCommand(init, { dataDir })
  if (made.status !== 0) throw new Error(made.output)
  return dataDir
}

let ember: string
beforeAll(async () => {
  ember = await newPaper()
})

test('init makes an empty paper, whose one-time link makes its administrator, once', async () => {
  const dataDir = newFolder()
  const port = await steadyPort()
  const made = await runCommand(init, { dataDir, port })
  expect(made.status, made.output).toBe(0)
  expect((await runCommand(init, { dataDir, port })).output).toContain(
    'There is already a paper here.',
  )
  const paper = await startProgram({ dataDir, port })
  expect(paper.output()).not.toContain('demo')
  const link = new RegExp(`${paper.url}(/invitations/\\S+)`).exec(made.output)?.[1] ?? ''
  const ada = new TestClient(paper.url)
  expect((await ada.get(link)).text).toContain('Ada Byrne')
  const entered = await ada.post(link, { name: 'Ada Byrne', password: 'a long pass phrase' })
  expect(entered.location).toBe('/newsroom')
  expect((await ada.get('/newsroom')).text).toContain('The Ember')
  const late = await new TestClient(paper.url).post(link, {
    name: 'Mallory',
    password: 'another pass phrase',
  })
  expect(late.status).toBeGreaterThanOrEqual(400)
  expect(
    (
      await new TestClient(paper.url).post('/sign-in', {
        email: 'ada@example.org',
        password: 'a long pass phrase',
      })
    ).status,
  ).toBe(303)
  expect(await paper.end()).toBe(0)
}, 180_000)

test('after kill -9 the next start goes on with the database that was left, and after both were killed with a new one', async () => {
  const first = await startProgram({ dataDir: ember })
  const postmaster = postmasterOf(ember)
  await first.kill('program')
  const second = await startProgram({ dataDir: ember })
  expect(second.output()).toContain(
    `Going on with the database that an earlier run left behind (process ${postmaster})`,
  )
  expect(postmasterOf(ember)).toBe(postmaster)
  await second.kill('program and database')
}, 180_000)

test('SIGTERM lets the requests that have begun end, and takes no new ones', async () => {
  const paper = await startProgram({ dataDir: ember })
  expect(paper.output()).not.toContain('Going on with the database')
  const body = new URLSearchParams({ email: 'nobody@example.org' }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    origin: paper.url,
  }
  const slow = request(`${paper.url}/sign-in-links`, { method: 'POST', agent: false, headers })
  const answered = new Promise<number | undefined>((resolve, reject) =>
    slow
      .once('error', reject)
      .once('response', (response) => resolve(response.resume().statusCode)),
  )
  await new Promise<void>((resolve) => slow.write(body.slice(0, 10), () => resolve()))
  // Its first half has been read when a later request has been answered.
  expect((await new TestClient(paper.url).get('/healthz')).status).toBe(200)
  const ended = paper.end()
  await expect.poll(() => paper.output()).toContain('SIGTERM: finishing the running requests')
  await expect
    .poll(() =>
      new TestClient(paper.url).get('/healthz').then(
        ({ status }) => status,
        () => 'refused',
      ),
    )
    .toBe('refused')
  slow.end(body.slice(10))
  expect(await answered).toBe(303)
  expect(await ended).toBe(0)
  expect(existsSync(join(ember, 'database', 'postmaster.pid'))).toBe(false)
}, 180_000)

test('a database that was used by a newer version is refused in words', async () => {
  const dataDir = await newPaper()
  const paper = await startProgram({ dataDir })
  const beside = await attach(paper)
  await sql`insert into platform.migrations (number, name, checksum, applied_at) select max(number) + 1, 'of-tomorrow', 'x', now() from platform.migrations`.execute(
    beside.runtime.db,
  )
  await beside.stop()
  expect(await paper.end()).toBe(0)
  const refused = await runCommand(['serve'], { dataDir })
  expect(refused.status).toBe(1)
  expect(refused.output).toMatch(
    /The database is at migration \d+, and this Standfirst knows only \d+: it was used by a newer version\./,
  )
}, 180_000)

test('the program needs no root: it serves as an ordinary user on a folder of that user', async () => {
  const dataDir = newFolder()
  const isRoot = process.getuid?.() === 0
  const nobody = { uid: 65_534, gid: 65_534 }
  if (isRoot) chownSync(dataDir, nobody.uid, nobody.gid)
  const user = isRoot ? { user: nobody } : {}
  const made = await runCommand(init, { dataDir, ...user })
  expect(made.status, made.output).toBe(0)
  const paper = await startProgram({ dataDir, ...user })
  expect((await new TestClient(paper.url).get('/')).status).toBe(200)
  expect(statSync(join(dataDir, 'database')).uid).toBe(isRoot ? nobody.uid : process.getuid?.())
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(await paper.end()).toBe(0)
}, 180_000)

test('a wrong value names the variable, what is wrong and an example, and the program ends with a code', async () => {
  const wrong = await runCommand(['serve'], {
    dataDir: ember,
    env: { PORT: 'eighty', SITE_URL: 'paper.example' },
  })
  expect(wrong.status).toBe(1)
  expect(wrong.output).toMatch(/PORT must be a port number such as 3000/)
  expect(wrong.output).toMatch(/SITE_URL must be an address such as https:\/\/paper\.example/)
})

test('help names the commands, and an unknown one is refused', async () => {
  const help = await runCommand(['--help'], { dataDir: ember })
  for (const command of ['serve', 'init', 'migrate', 'demo', 'backup', 'restore', 'doctor'])
    expect(help.output).toContain(command)
  expect((await runCommand(['publish'], { dataDir: ember })).status).toBe(2)
})
