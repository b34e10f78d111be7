// A process of its own in which files from outside are parsed and decoded: what a hostile file
// breaks, and the memory that it takes, ends with it.
import sharp from 'sharp'
import type { Order } from './darkroom.ts'
import { measure } from './measure.ts'
import { readMetadata } from './read-metadata.ts'
import { makeSeries } from './make-series.ts'
import type { Message } from './workshop.ts'

sharp.cache(false)
sharp.concurrency(1)

const send = (message: Message) => process.send?.(message)

process.on('message', ({ id, ...order }: Order & { id: number }) => {
  work(order, (result) => send({ id, result })).then(
    () => send({ id, end: true }),
    (error: unknown) =>
      send({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
})

send({ id: 0, begun: true })

async function work(order: Order, give: (result: unknown) => void): Promise<void> {
  const bytes = Buffer.from(order.original)
  if (order.kind === 'measure') give(await measure(bytes))
  else if (order.kind === 'words') give(await readMetadata(bytes, order.language))
  else if (order.kind === 'icons') await paint(bytes, order.sides, give)
  else await makeSeries(bytes, order.series, give)
}

async function paint(svg: Buffer, sides: readonly number[], give: (png: Buffer) => void) {
  for (const side of sides)
    // A drawing of 64 units is 64 px at 72 to the inch.
    give(
      await sharp(svg, { density: (72 * side) / 64 })
        .resize(side, side)
        .png({ compressionLevel: 9 })
        .toBuffer(),
    )
}
