import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BackupRefused } from './backup-refused.ts'
import { jsonFrame, type Frame } from './container.ts'

/** Frames of every file below the folder; one that is removed meanwhile is left out. */
export async function* pictureFrames(folder: string): AsyncGenerator<Frame, number> {
  let pictures = 0
  for (const path of await filesBelow(folder)) {
    const pieces = createReadStream(join(folder, path), { highWaterMark: 256 * 1024 })[
      Symbol.asyncIterator
    ]() as AsyncIterator<Buffer>
    const first = await pieces.next().catch(ignoreMissing)
    if (!first) continue
    yield jsonFrame('B', { picture: path.split(sep).join('/') })
    let bytes = 0
    for (let piece = first; !piece.done; piece = await pieces.next()) {
      bytes += piece.value.length
      yield { kind: 'D', content: piece.value }
    }
    yield jsonFrame('E', { bytes })
    pictures += 1
  }
  return pictures
}

/** Writes one picture, flushed to disk. Refuses a name that leads out of the folder. */
export async function writePicture(
  folder: string,
  name: string,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  const path = normalize(name)
  if (isAbsolute(path) || path.split(sep).includes('..'))
    throw new BackupRefused(`The backup names a picture outside its folder: ${name}.`)
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  await pipeline(Readable.from(pieces), createWriteStream(target, { flags: 'wx', flush: true }))
}

/** Whether nothing, or not even the folder, is there. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(noEntries)).length === 0
}

/** Makes a folder empty again that was empty; the folder itself may be a mounted disk, so it stays. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(noEntries))
    await rm(join(folder, name), { recursive: true, force: true })
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noEntries)
  return entries
    .flatMap((entry) =>
      entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : [],
    )
    .toSorted()
}

function noEntries(error: unknown): [] {
  if (isMissing(error)) return []
  throw error
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
