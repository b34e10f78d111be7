import { day } from '../clock/index.ts'
import type { ContextParts } from '../context/index.ts'
import { eventsKeptFor } from './follower.ts'
import {
  addJobs,
  hasUndispatched,
  holdLease,
  markDispatched,
  type OutboxRow,
  prune,
  releaseLease,
  undispatchedRows,
} from './outbox.queries.ts'

/** A job that an event starts. */
export interface Subscription {
  readonly event: string
  readonly job: string
  /** Waits so long after the event (a notice leaves when the undo window has passed). */
  readonly delay?: number
  /** What is lower is done first, where jobs wait for one another; 0 where nothing is said. */
  readonly priority?: (payload: Readonly<Record<string, unknown>>) => number
}

/** Hands events to the job queue: one process at a time, by lease. */
export interface Dispatcher {
  start(): void
  stop(): Promise<void>
}

type Parts = Pick<ContextParts, 'db' | 'clock' | 'log' | 'processId'>
const pollEvery = 200
const renewEvery = 2000
const pruneEvery = 600_000

/**
 * Hands over what is in the outbox now, jobs and mark in one transaction, so that each event
 * becomes its jobs exactly once. Gives the number of events.
 */
export async function dispatchOnce(
  parts: Parts,
  subscriptions: readonly Subscription[],
): Promise<number> {
  return parts.db.transaction().execute(async (tx) => {
    const rows = await undispatchedRows(tx)
    if (rows.length === 0) return 0
    const specs = rows.flatMap((row) => jobsOf(row, subscriptions))
    if (specs.length > 0) await addJobs(tx, specs)
    await markDispatched(
      tx,
      rows.map((row) => row.id),
      parts.clock.now(),
    )
    return rows.length
  })
}

function jobsOf(row: OutboxRow, subscriptions: readonly Subscription[]): object[] {
  return subscriptions
    .filter((subscription) => subscription.event === row.type)
    .map(({ job, delay, priority }) => {
      const dueAt = delay ? new Date(row.at.getTime() + delay).toISOString() : undefined
      const event = { id: row.id, type: row.type, at: row.at.toISOString(), dueAt }
      return {
        identifier: job,
        payload: { ...row.payload, event },
        ...(dueAt ? { run_at: dueAt } : {}),
        ...(priority ? { priority: priority(row.payload) } : {}),
      }
    })
}

/** `handedOver` is called after jobs were added. */
export function createDispatcher(
  parts: Parts,
  subscriptions: readonly Subscription[],
  handedOver: () => void = () => {},
): Dispatcher {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  let heldSince = -Infinity
  let prunedAt = -Infinity
  let wasAway = false

  // Asked before a transaction is begun: an idle paper asks five times a second.
  const handOver = async () => {
    if (stopped || !(await hasUndispatched(parts.db))) return false
    if ((await dispatchOnce(parts, subscriptions)) === 0) return false
    handedOver()
    return true
  }

  const dispatch = async () => {
    const now = performance.now()
    if (now - heldSince > renewEvery) {
      heldSince = (await holdLease(parts.db, 'dispatcher', parts.processId)) ? now : -Infinity
      if (heldSince === -Infinity) return
    }
    while (await handOver());
    if (now - prunedAt > pruneEvery) {
      prunedAt = now
      await prune(parts.db, parts.clock.now(), { events: eventsKeptFor, rest: day })
    }
  }

  const again = () => {
    running = tick()
  }

  const tick = async () => {
    try {
      await dispatch()
      wasAway = false
    } catch (error) {
      if (!wasAway) parts.log.warn({ err: error }, 'events cannot be handed to jobs; trying again')
      wasAway = true
      heldSince = -Infinity
    }
    if (!stopped) timer = setTimeout(again, heldSince === -Infinity ? 1000 : pollEvery)
  }

  return {
    start: again,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      await releaseLease(parts.db, 'dispatcher', parts.processId).catch(() => {
        // It runs out by itself in six seconds.
      })
    },
  }
}
