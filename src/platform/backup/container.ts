import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, Readable, type Transform } from 'node:stream'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { BackupRefused } from './backup-refused.ts'

/**
 * A backup file is a line of text, a zstd stream of frames, and the SHA-256 of both, 32 bytes.
 * A frame is a letter, the length of its content (4 bytes, big end first) and the content:
 * H the header; B begins a table or a picture, D is a piece of it, E ends it; V is a value
 * (sequences, a job, the secret); Z is the last. All but D are JSON.
 */
export type FrameKind = 'H' | 'B' | 'D' | 'E' | 'V' | 'Z'

export interface Frame {
  readonly kind: FrameKind
  readonly content: Buffer
}

const firstLine = Buffer.from('Standfirst backup, format 1\n')
const checksumBytes = 32
const frameHead = 5

export const jsonFrame = (kind: Exclude<FrameKind, 'D'>, value: unknown): Frame => ({
  kind,
  content: Buffer.from(JSON.stringify(value)),
})

/** The bytes of a backup file with these frames. */
export async function* containerOf(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256').update(firstLine)
  yield firstLine
  for await (const chunk of through(
    Readable.from(bytesOf(frames), { objectMode: false }),
    createZstdCompress(),
  )) {
    hash.update(chunk)
    yield chunk
  }
  yield hash.digest()
}

/** Reads the whole file and refuses, in words, one that is no backup, is cut short, or has changed. */
export async function refuseDamaged(file: string): Promise<void> {
  const size = await sizeOf(file)
  if (!(await piece(file, 0, firstLine.length)).equals(firstLine))
    throw new BackupRefused(
      `${file} is not a backup of Standfirst that this version can read. Nothing was restored.`,
    )
  const end = size - checksumBytes
  if (
    end <= firstLine.length ||
    !(await digestUpTo(file, end)).digest().equals(await piece(file, end, checksumBytes))
  )
    throw new BackupRefused(
      `${file} is damaged: its checksum does not match its content (it was truncated or changed). Nothing was restored. Use another copy of it, or an earlier backup.`,
    )
}

/** The frames of a file that `refuseDamaged` has let pass. */
export async function* framesOf(file: string): AsyncGenerator<Frame, undefined> {
  const packed = createReadStream(file, {
    start: firstLine.length,
    end: (await sizeOf(file)) - checksumBytes - 1,
  })
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of through(packed, createZstdDecompress())) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    let at = 0
    while (held.length - at >= frameHead) {
      const end = at + frameHead + held.readUInt32BE(at + 1)
      if (held.length < end) break
      yield {
        kind: held.toString('latin1', at, at + 1) as FrameKind,
        content: held.subarray(at + frameHead, end),
      }
      at = end
    }
    held = held.subarray(at)
  }
  return undefined
}

// A failure of the source fails the reading of what comes out; whoever stops reading closes both.
function through(source: Readable, change: Transform): AsyncIterable<Buffer> {
  return pipeline(source, change, () => undefined) as AsyncIterable<Buffer>
}

async function* bytesOf(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const { kind, content } of frames) {
    const head = Buffer.alloc(frameHead)
    head.write(kind, 'latin1')
    head.writeUInt32BE(content.length, 1)
    yield head
    if (content.length > 0) yield content
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (cause) {
    throw new BackupRefused(
      `The backup ${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    )
  }
}

async function digestUpTo(file: string, end: number): Promise<Hash> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: end - 1 })) hash.update(chunk as Buffer)
  return hash
}

async function piece(file: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
