import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BackupRefused } from './backup-refused.ts'
import { containerOf, framesOf, refuseDamaged, type Frame } from './container.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sf-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function write(frames: readonly Frame[]): Promise<string> {
  const file = join(folder, 'paper.backup')
  await writeFile(file, containerOf(inTurn(frames)))
  return file
}

async function read(file: string): Promise<Frame[]> {
  const frames: Frame[] = []
  for await (const frame of framesOf(file)) frames.push(frame)
  return frames
}

async function* inTurn(frames: readonly Frame[]): AsyncGenerator<Frame> {
  yield* frames
}

const frame = fc.record({
  kind: fc.constantFrom('H', 'B', 'D', 'E', 'V', 'Z'),
  content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
}) as fc.Arbitrary<Frame>

test('what goes in comes out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 30 }), async (frames) => {
      const file = await write(frames)
      await refuseDamaged(file)
      expect(await read(file)).toEqual(frames)
    }),
    { numRuns: 25 },
  )
})

test('a frame larger than any piece of the stream comes out whole', async () => {
  const content = Buffer.alloc(3_000_000, 'a long article ')
  const [back] = await read(await write([{ kind: 'D', content }]))
  expect(back?.content.equals(content)).toBe(true)
})

test('a file in which one byte changed, anywhere, is refused', async () => {
  const file = await write([{ kind: 'H', content: Buffer.from('{"madeAt":"2026-11-24"}') }])
  const whole = readFileSync(file)
  for (const at of whole.keys()) {
    const changed = Buffer.from(whole)
    changed[at] = (whole[at] ?? 0) ^ 1
    writeFileSync(file, changed)
    await expect(refuseDamaged(file)).rejects.toThrow(BackupRefused)
  }
})

test('a file that was cut short, anywhere, is refused', async () => {
  const file = await write([{ kind: 'H', content: Buffer.from('{"madeAt":"2026-11-24"}') }])
  const whole = readFileSync(file)
  for (let length = 0; length < whole.length; length += 1) {
    writeFileSync(file, whole.subarray(0, length))
    await expect(refuseDamaged(file)).rejects.toThrow(BackupRefused)
  }
})

test('a file that is no backup and one that is not there are refused by name', async () => {
  const file = join(folder, 'holiday.jpg')
  writeFileSync(file, Buffer.alloc(500))
  await expect(refuseDamaged(file)).rejects.toThrow(/holiday\.jpg is not a backup of Standfirst/)
  await expect(refuseDamaged(join(folder, 'nothing'))).rejects.toThrow(/nothing cannot be read/)
})
