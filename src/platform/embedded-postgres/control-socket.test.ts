import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AlreadyRunning, takeControl, type Control } from './control-socket.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sf-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const about = { url: 'http://localhost:1' }

test('of many takers at once exactly one has the folder', async () => {
  const { held, refused } = await contest(20)
  expect(held).toHaveLength(1)
  expect(refused).toHaveLength(19)
  await held[0]?.release()
})

test('of many takers at once exactly one follows a holder that was killed', async () => {
  for (let round = 0; round < 5; round += 1) {
    await holdAndBeKilled()
    const { held } = await contest(10)
    expect(held).toHaveLength(1)
    await held[0]?.release()
  }
})

test('only the newest socket is kept', async () => {
  for (let round = 0; round < 3; round += 1) await (await takeControl(folder, about)).release()
  expect(readdirSync(folder)).toEqual(['control-3.sock'])
})

test('a holder that accepts and says nothing still holds the folder', async () => {
  const silent = createServer((connection) => connection.end())
  silent.listen(join(folder, 'control-1.sock'))
  await once(silent, 'listening')
  await expect(takeControl(folder, about)).rejects.toThrow(/does not answer just now/)
  silent.close()
})

async function contest(takers: number): Promise<{ held: Control[]; refused: unknown[] }> {
  const outcomes = await Promise.allSettled(
    Array.from({ length: takers }, () => takeControl(folder, about)),
  )
  const held = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  )
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  )
  for (const error of refused) expect(error).toBeInstanceOf(AlreadyRunning)
  return { held, refused }
}

async function holdAndBeKilled(): Promise<void> {
  const script = `
    import { takeControl } from ${JSON.stringify(new URL('./control-socket.ts', import.meta.url).href)}
    await takeControl(process.argv[1], { url: 'http://localhost:2' })
    console.log('held')
    setInterval(() => undefined, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  await expect(takeControl(folder, about)).rejects.toThrow(
    `http://localhost:2 (process ${holder.pid})`,
  )
  holder.kill('SIGKILL')
  await once(holder, 'exit')
}
