import { hour, minute } from '../clock/index.ts'
import type { ContextParts } from '../context/index.ts'
import type { Purge } from '../page-cache/purges.ts'
import {
  heartbeat,
  type OutboxRow,
  presentPosition,
  removeProcess,
  rowsAfter,
} from './outbox.queries.ts'
import type { Position } from './position.ts'

/** Reads the outbox for this process and applies what other processes have purged. */
export interface Follower {
  start(): Promise<void>
  /** Reads all that there is now, once: what the timer does, for tests that don't wait. */
  follow(): Promise<void>
  stop(): Promise<void>
}

/** Hears of every event in this process, after its purges are applied. */
export interface Listener {
  /** The listener misses nothing after this position. Events before it may have been missed. */
  beginAt(position: Position): void
  hear(rows: readonly OutboxRow[]): void
}

/** How long events are kept. */
export const eventsKeptFor = 6 * hour
// Cut off for longer, a process empties its cache. Less than the above, since an event is written
// some time before its transaction commits, and clocks differ.
const absentAtMost = eventsKeptFor - 10 * minute
// A fifth of the second within which another process has to show a publication.
const pollEvery = 200
const heartbeatEvery = 1000

type Parts = Pick<ContextParts, 'db' | 'cache' | 'clock' | 'log' | 'processId' | 'beforePurges'> & {
  readonly listener?: Listener
}

/**
 * Each process follows the outbox with a cursor of its own. The poll is the truth: it needs no
 * LISTEN connection, and NOTIFY inside a transaction would serialise all commits.
 */
export function createFollower(parts: Parts): Follower {
  let position: Position | undefined
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  let lastRead = parts.clock.now().getTime()
  let lastBeat = -Infinity

  const follow = async () => {
    position ??= await begin()
    let movedPastHardPurge = false
    for (;;) {
      const rows = await rowsAfter(parts.db, position)
      // Only now that the database answers: until then the old pages are better than none.
      if (parts.clock.now().getTime() - lastRead > absentAtMost) await forgetEverything(position)
      lastRead = parts.clock.now().getTime()
      const applied: OutboxRow[] = []
      try {
        for (const row of rows) {
          await apply(row)
          movedPastHardPurge ||= row.purges.some(({ kind }) => kind === 'hard')
          position = row
          applied.push(row)
        }
      } finally {
        parts.listener?.hear(applied)
      }
      if (rows.length === 0) break
    }
    // Somebody waits for the heartbeat that says that a hard purge has been read.
    if (movedPastHardPurge || performance.now() - lastBeat > heartbeatEvery) {
      const asked = parts.clock.now()
      const time = await heartbeat(parts.db, parts.processId, position, asked)
      if (time) parts.clock.follow?.(time, asked)
      lastBeat = performance.now()
    }
  }

  // The settings were read before this position was taken: what changed in between would be missed.
  const begin = async (): Promise<Position> => {
    const present = await presentPosition(parts.db)
    await parts.beforePurges?.('everything')
    parts.listener?.beginAt(present)
    return present
  }

  const apply = async (row: OutboxRow) => {
    await parts.beforePurges?.(row.purges)
    const isOwn = row.origin === parts.processId
    for (const purge of row.purges) parts.cache.purge(isOwn ? repeated(purge) : purge)
  }

  const forgetEverything = async (read: Position) => {
    await parts.beforePurges?.('everything')
    parts.cache.clear()
    parts.listener?.beginAt(read)
  }

  const again = () => {
    running = tick()
  }

  let wasAway = false
  const tick = async () => {
    try {
      await follow()
      if (wasAway) parts.log.info('the outbox can be read again')
      wasAway = false
    } catch (error) {
      if (!wasAway)
        parts.log.warn({ err: error }, 'the outbox cannot be read; pages are served from the cache')
      wasAway = true
    }
    if (!stopped) timer = setTimeout(again, wasAway ? 500 : pollEvery)
  }

  return {
    async start() {
      await follow()
      timer = setTimeout(again, pollEvery)
    },
    follow,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      await removeProcess(parts.db, parts.processId).catch(() => {
        // The row's heartbeat grows old by itself where the database has gone first.
      })
    },
  }
}

// This process has applied its own purge at the commit, unless the answer to the commit was lost.
// Once more does no harm, and need not keep the next reader waiting.
const repeated = ({ kind, keys }: Purge): Purge => ({
  kind: kind === 'fresh' ? 'soft' : kind,
  keys,
})
