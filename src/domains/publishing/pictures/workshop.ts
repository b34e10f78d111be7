import { type ChildProcess, fork } from 'node:child_process'
import { residentBytes } from './resident-bytes.ts'

/** A process of its own that works on files from outside, one after another. */
export interface Workshop<Order, Result> {
  /**
   * Hands an order to the process, and each of its results over as it comes. Rejects with
   * `Undecodable` where the file is to blame: it cannot be read, or takes too much time or memory.
   */
  order(order: Order, take: (result: Result) => void | Promise<void>): Promise<void>
}

/** The file is to blame: trying again would end in the same way. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable'
}

/** What the process sends: once that it has begun; for an order any number of results, then the end. */
export type Message =
  | { readonly id: 0; readonly begun: true }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly end: true }
  | { readonly id: number; readonly failure: string }

interface Limits {
  readonly worker: string
  /** The longest that one result may take; then the process is ended. */
  readonly secondsAStep: number
  /** Resident memory in bytes above which the process is ended. */
  readonly memory: number
  /** Node's own heap, in which metadata is parsed; libvips allocates outside it. */
  readonly heapInMb: number
}

const begun = new WeakSet<ChildProcess>()
const idleFor = 3000
const looksEvery = 100

/** Opens the process when there is work, and ends it when there has been none for three seconds. */
export function createWorkshop<Order extends object, Result>(
  limits: Limits,
): Workshop<Order, Result> {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let busy: Promise<unknown> = Promise.resolve()
  let orders = 0

  const open = (): ChildProcess => {
    const opened = fork(limits.worker, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.heapInMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    opened.once('message', () => begun.add(opened))
    opened.once('exit', () => {
      if (child === opened) child = undefined
    })
    return opened
  }
  const work: Workshop<Order, Result>['order'] = async (order, take) => {
    clearTimeout(idle)
    const present = (child ??= open())
    orders += 1
    try {
      await workOn<Result>(present, { ...order, id: orders }, limits, take)
    } finally {
      idle = setTimeout(() => {
        child?.disconnect()
        child = undefined
      }, idleFor).unref()
    }
  }
  return {
    order(order, take) {
      const done = busy.then(() => work(order, take))
      busy = done.catch(() => undefined)
      return done
    },
  }
}

function workOn<Result>(
  child: ChildProcess,
  order: { readonly id: number },
  limits: Limits,
  take: (result: Result) => void | Promise<void>,
): Promise<void> {
  let taken: Promise<unknown> = Promise.resolve()
  return new Promise<void>((resolve, reject) => {
    let ended: string | undefined
    const end = (why: string) => {
      ended ??= why
      child.kill('SIGKILL')
    }
    const clock = setTimeout(() => end('it takes too long'), limits.secondsAStep * 1000)
    const watch = setInterval(() => {
      void residentBytes(child.pid).then((bytes) => {
        if (bytes > limits.memory) end('it takes too much memory')
      })
    }, looksEvery)
    const done = (): void => {
      clearTimeout(clock)
      clearInterval(watch)
      child.off('message', onMessage).off('exit', onExit)
    }
    const onMessage = (message: Message): void => {
      if ('begun' in message || message.id !== order.id) return
      clock.refresh()
      if ('result' in message) {
        taken = taken.then(() => take(message.result as Result))
        taken.catch(() => undefined)
        return
      }
      done()
      if ('failure' in message) return reject(new Undecodable(message.failure))
      taken.then(() => resolve(), reject)
    }
    const onExit = (code: number | null, signal: string | null): void => {
      done()
      // What cannot even be loaded is our fault, whatever the file is.
      if (!begun.has(child) && !ended)
        return reject(new Error(`The picture process cannot start (${signal ?? code})`))
      reject(new Undecodable(ended ?? `the process that makes pictures ended (${signal ?? code})`))
    }
    child.on('message', onMessage).on('exit', onExit)
    child.send(order, (error) => {
      if (!error) return
      done()
      reject(error)
    })
  })
}
