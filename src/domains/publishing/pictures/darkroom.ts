import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CardShape, Made, Wanted } from './renditions.ts'

/** What the darkroom is asked for. */
export type Order = { readonly original: Uint8Array } & (
  | { readonly kind: 'rendition'; readonly wanted: Wanted }
  | { readonly kind: 'card'; readonly card: CardShape }
)

/** What comes back: a form, or why there is none. */
export type Outcome =
  | { readonly id: number; readonly made: Made }
  | { readonly id: number; readonly failure: string }

const worker = fileURLToPath(new URL('darkroom-worker.ts', import.meta.url))
const idleFor = 3000

let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let orders = 0
let busy: Promise<unknown> = Promise.resolve()

/** Makes one form of a picture aside, one after another. Rejects what cannot be decoded. */
export const developRendition = (original: Buffer, wanted: Wanted): Promise<Made> =>
  inTurn({ kind: 'rendition', original, wanted })

/** Makes the crop of a card about the point of focus, likewise. */
export const developCard = (original: Buffer, card: CardShape): Promise<Made> =>
  inTurn({ kind: 'card', original, card })

function inTurn(order: Order): Promise<Made> {
  const made = busy.then(() => develop(order))
  busy = made.catch(() => undefined)
  return made
}

function develop(order: Order): Promise<Made> {
  clearTimeout(idle)
  const present = (child ??= open())
  orders += 1
  const id = orders
  return new Promise<Made>((resolve, reject) => {
    const done = (): void => {
      present.off('message', onMessage).off('exit', onExit)
      idle = setTimeout(close, idleFor).unref()
    }
    const onMessage = (outcome: Outcome): void => {
      if (outcome.id !== id) return
      done()
      if ('made' in outcome) resolve({ ...outcome.made, bytes: Buffer.from(outcome.made.bytes) })
      else reject(new Error(outcome.failure))
    }
    const onExit = (code: number | null): void => {
      done()
      reject(new Error(`the process that makes pictures ended with ${code}`))
    }
    present.on('message', onMessage).on('exit', onExit)
    present.ref()
    present.send({ id, ...order })
  })
}

function open(): ChildProcess {
  const opened = fork(worker, { serialization: 'advanced', execArgv: [], stdio: 'inherit' })
  opened.once('exit', () => {
    if (child === opened) child = undefined
  })
  return opened
}

function close(): void {
  child?.disconnect()
  child = undefined
}
