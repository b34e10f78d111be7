import { fileURLToPath } from 'node:url'
import { createWorkshop, type Workshop } from './workshop.ts'
import type { MeasuredUpload } from './measure.ts'
import type { FileWords } from './read-metadata.ts'
import type { Made, Series } from './renditions.ts'

/** What the darkroom is asked for. */
export type Order = { readonly original: Uint8Array } & (
  | { readonly kind: 'measure' }
  | { readonly kind: 'words'; readonly language: string }
  | { readonly kind: 'series'; readonly series: Series }
  | { readonly kind: 'icons'; readonly sides: readonly number[] }
)

const worker = fileURLToPath(new URL('darkroom-worker.ts', import.meta.url))
const mb = 1_000_000

// One for people who wait and one for jobs: no upload waits behind the many forms of another picture.
const uploads = createWorkshop<Order, unknown>({
  worker,
  secondsAStep: 20,
  memory: 800 * mb,
  heapInMb: 256,
})
const jobs = createWorkshop<Order, Made>({
  worker,
  secondsAStep: 60,
  memory: 1000 * mb,
  heapInMb: 128,
})

/** What a picture's bytes are. Rejects with `Undecodable` what cannot be decoded to its end. */
export const measureImage = (original: Uint8Array): Promise<MeasuredUpload> =>
  onlyOne(uploads as Workshop<Order, MeasuredUpload>, { kind: 'measure', original })

/** The first small form, which an upload waits for. */
export const developPreview = (original: Uint8Array, series: Series): Promise<Made> =>
  onlyOne(uploads as Workshop<Order, Made>, { kind: 'series', series, original })

/** What the file says of itself, each in this language where the file has several. Rejects what takes too long. */
export const readWords = (original: Uint8Array, language: string): Promise<FileWords> =>
  onlyOne(uploads as Workshop<Order, FileWords>, { kind: 'words', language, original })

/** Makes forms of a picture from one decoding, and hands over each as it is made. */
export const developSeries = (
  original: Uint8Array,
  series: Series,
  keep: (made: Made) => Promise<void>,
): Promise<void> => jobs.order({ kind: 'series', series, original }, keep)

/**
 * Paints a square drawing of ours, of 64 by 64 (SVG), as PNG of each of these sides in pixels.
 * @example const [small] = await paintIcons(iconSvg(settings, 'rounded'), [32])
 */
export async function paintIcons(svg: string, sides: readonly number[]): Promise<Buffer[]> {
  const painted: Buffer[] = []
  await (uploads as Workshop<Order, Uint8Array>).order(
    { kind: 'icons', sides, original: Buffer.from(svg) },
    (png) => void painted.push(Buffer.from(png)),
  )
  return painted
}

async function onlyOne<Result>(workshop: Workshop<Order, Result>, order: Order): Promise<Result> {
  let only: Result | undefined
  await workshop.order(order, (result) => {
    only = result
  })
  if (only === undefined) throw new Error('The picture process returned nothing')
  return only
}
