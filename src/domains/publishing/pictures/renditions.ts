import type { Rendition } from './picture.ts'

const previewWidth = 640
const widths = [160, 320, 640, 960, 1280, 1600, 2560] as const
// Old browsers alone are sent JPEG.
const widestJpeg = 1600

/** A form that is to be made. */
export interface Wanted {
  readonly file: string
  readonly format: Rendition['format']
  readonly width: number
}

/** A form that has been made. */
export interface Made extends Rendition {
  readonly bytes: Buffer
}

const ending = { webp: 'webp', jpeg: 'jpg', avif: 'avif' } as const
export const mediaType = { webp: 'image/webp', jpeg: 'image/jpeg', avif: 'image/avif' } as const

const wanted = (format: Rendition['format'], width: number): Wanted => ({
  file: `${width}.${ending[format]}`,
  format,
  width,
})

/** The small form that an upload waits for. */
export const previewOf = (width: number): Wanted => wanted('webp', Math.min(previewWidth, width))

/** The forms that pages list; never wider than the original. */
export const pageForms = (width: number): Wanted[] => [
  ...upTo(width).map((w) => wanted('webp', w)),
  ...upTo(Math.min(width, widestJpeg)).map((w) => wanted('jpeg', w)),
]

/** The smallest files, which take the longest to make. */
export const avifForms = (width: number): Wanted[] => upTo(width).map((w) => wanted('avif', w))

/** How wide the widest form of each ending is, of a picture that is wide enough. */
export const widestForms = {
  webp: widths[widths.length - 1] ?? 0,
  avif: widths[widths.length - 1] ?? 0,
  jpg: widestJpeg,
} as const

function upTo(width: number): number[] {
  const widest = Math.min(width, widths.at(-1) ?? width)
  return [...widths.filter((w) => w < widest), widest]
}

/** The crop of a card's shape about the point of focus. */
export interface CardShape {
  readonly focusX: number
  readonly focusY: number
}

/** Forms that are made of one decoding of a picture of these measures. */
export interface Series {
  readonly width: number
  readonly height: number
  readonly forms: readonly Wanted[]
  readonly card?: CardShape | undefined
}

export const cardFile = (focusX: number, focusY: number): string =>
  `card-${Math.round(focusX * 1000)}-${Math.round(focusY * 1000)}.jpg`

export const isCard = (file: string): boolean => file.startsWith('card-')
