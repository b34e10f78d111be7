import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closeToOthers, openDiskStore } from './index.ts'

test('files are open to nobody else, those that are there already as well', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'files-')), 'files')
  onTestFinished(() => rm(join(folder, '..'), { recursive: true, force: true }))
  await mkdir(join(folder, 'originals'), { recursive: true, mode: 0o755 })
  await writeFile(join(folder, 'originals/old.jpg'), 'x', { mode: 0o644 })
  await closeToOthers(folder)
  await openDiskStore(folder).put('pictures/a/640.webp', Buffer.from('x'), 'image/webp')
  const mode = async (path: string) => (await stat(join(folder, path))).mode & 0o777
  for (const path of ['', 'originals', 'pictures', 'pictures/a'])
    expect(await mode(path)).toBe(0o700)
  for (const path of ['originals/old.jpg', 'pictures/a/640.webp'])
    expect(await mode(path)).toBe(0o600)
  await closeToOthers(join(folder, 'nothing'))
})
