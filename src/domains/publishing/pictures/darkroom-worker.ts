// A process of its own in which pictures are decoded and made: what a hostile file breaks, and the
// memory that it takes, ends with it. Sends back each form, or what went wrong.
import sharp from 'sharp'
import type { Order, Outcome } from './darkroom.ts'
import { makeCard, makeRendition } from './renditions.ts'

sharp.cache(false)
sharp.concurrency(1)

process.on('message', ({ id, original, ...order }: Order & { id: number }) => {
  const bytes = Buffer.from(original)
  const work =
    order.kind === 'card' ? makeCard(bytes, order.card) : makeRendition(bytes, order.wanted)
  work.then(
    (made) => process.send?.({ id, made } satisfies Outcome),
    (error: unknown) =>
      process.send?.({
        id,
        failure: error instanceof Error ? error.message : String(error),
      } satisfies Outcome),
  )
})
