import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { copyIn, setSequence, type SequenceValue } from './backup.queries.ts'
import type { CarriedTable } from './carried-tables.ts'
import type { Frame } from './container.ts'
import { valueOf, type Header, type Totals } from './header.ts'
import { addJob, type PendingJob } from './jobs.queries.ts'
import { writePicture } from './pictures.ts'

interface Loaded {
  readonly totals: Totals
  readonly secret: Buffer | undefined
}

interface Places {
  readonly picturesDir?: string
  readonly progress?: (words: string) => void
}

type Begin = { table: string } | { picture: string }
type Value = { sequences: SequenceValue[] } | { job: PendingJob } | { secret: string }

/** Loads what follows the header, in its order; rows within the client's transaction. Fails where counts differ. */
export async function loadFrames(
  client: PoolClient,
  header: Header,
  frames: AsyncIterator<Frame>,
  places: Places,
): Promise<Loaded> {
  const counts = { rows: 0, pictures: 0, jobs: 0 }
  let secret: Buffer | undefined
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    const frame = next.value
    if (frame.kind === 'Z') {
      refuseDifference('the whole backup', valueOf(frame) as Totals, counts)
      return { totals: counts, secret }
    }
    if (frame.kind === 'B') {
      const begin = valueOf(frame) as Begin
      if ('table' in begin)
        counts.rows += await loadTable(client, tableOf(header, begin.table), frames, places)
      else counts.pictures += await loadPicture(begin.picture, frames, places)
    } else {
      const value = valueOf(frame) as Value
      if ('sequences' in value)
        for (const sequence of value.sequences) await setSequence(client, sequence)
      else if ('secret' in value) secret = Buffer.from(value.secret, 'base64')
      else {
        await addJob(client, value.job)
        counts.jobs += 1
      }
    }
  }
  throw new Error('the backup ends too early')
}

async function loadTable(
  client: PoolClient,
  table: CarriedTable,
  frames: AsyncIterator<Frame>,
  places: Places,
): Promise<number> {
  places.progress?.(`Restoring ${table.table}`)
  const content = contentOf(frames)
  const rows = copyIn(client, table)
  await pipeline(Readable.from(content.pieces), rows)
  refuseDifference(table.table, content.end(), { rows: rows.rowCount })
  return rows.rowCount
}

async function loadPicture(
  name: string,
  frames: AsyncIterator<Frame>,
  { picturesDir }: Places,
): Promise<number> {
  if (picturesDir === undefined) throw new Error(`no folder for the picture ${name}`)
  const content = contentOf(frames)
  await writePicture(picturesDir, name, content.pieces)
  return 1
}

/** The pieces up to the next end, without closing the frames for those who read on after it. */
function contentOf(frames: AsyncIterator<Frame>): {
  pieces: AsyncIterable<Buffer>
  end: () => Record<string, number>
} {
  let end: Record<string, number> = {}
  async function* pieces() {
    for (let next = await frames.next(); !next.done; next = await frames.next()) {
      if (next.value.kind !== 'D') {
        end = valueOf(next.value) as Record<string, number>
        return
      }
      yield next.value.content
    }
  }
  return { pieces: pieces(), end: () => end }
}

function tableOf(header: Header, name: string): CarriedTable {
  const table = header.tables.find((candidate) => candidate.table === name)
  if (!table) throw new Error(`the backup's header does not know its table ${name}`)
  return table
}

function refuseDifference(what: string, said: object, loaded: object): void {
  if (JSON.stringify(said) !== JSON.stringify(loaded))
    throw new Error(
      `${what}: the backup says ${JSON.stringify(said)}, and ${JSON.stringify(loaded)} came in`,
    )
}
