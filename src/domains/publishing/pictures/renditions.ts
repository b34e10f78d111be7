import type { Sharp } from 'sharp'
import { openImage } from './check-image.ts'
import type { Rendition } from './picture.ts'

const previewWidth = 640
const widths = [320, 640, 960, 1280, 1600] as const
const widestAvif = 1280
const cardSize = { width: 1200, height: 630 } as const

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
export function pageForms(width: number): Wanted[] {
  const fitting = [
    ...new Set([...widths.filter((w) => w < width), Math.min(width, widths.at(-1) ?? width)]),
  ]
  return [...fitting.map((w) => wanted('webp', w)), ...fitting.map((w) => wanted('jpeg', w))]
}

/** The smallest files, which take the longest to make. */
export const avifForms = (width: number): Wanted[] => {
  const fitting = [
    ...new Set([
      ...widths.filter((w) => w < width && w <= widestAvif),
      Math.min(width, widestAvif),
    ]),
  ]
  return fitting.map((w) => wanted('avif', w))
}

/** Makes one form; without any metadata, so that no page says where a picture was taken. */
export async function makeRendition(
  original: Buffer,
  { file, format, width }: Wanted,
): Promise<Made> {
  const image = openImage(original)
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
  const { data, info } = await encoded(image, format).toBuffer({ resolveWithObject: true })
  return { file, format, width: info.width, height: info.height, bytes: data }
}

function encoded(image: Sharp, format: Rendition['format']): Sharp {
  if (format === 'webp') return image.webp({ quality: 80, effort: 4 })
  if (format === 'avif') return image.avif({ quality: 50, effort: 2 })
  return image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true })
}

/** Of which picture a card is cut, and about which point. */
export interface CardShape {
  readonly width: number
  readonly height: number
  readonly focusX: number
  readonly focusY: number
}

/** The crop of a card's shape about the point of focus, named for that point. */
export async function makeCard(original: Buffer, given: CardShape): Promise<Made> {
  const { width, height, focusX, focusY } = given
  const ratio = cardSize.width / cardSize.height
  const cut =
    width / height > ratio
      ? { width: Math.floor(height * ratio), height }
      : { width, height: Math.floor(width / ratio) }
  const left = within(Math.round(focusX * width - cut.width / 2), width - cut.width)
  const top = within(Math.round(focusY * height - cut.height / 2), height - cut.height)
  const { data, info } = await openImage(original)
    .extract({ left, top, ...cut })
    .resize(cardSize)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 80, progressive: true })
    .toBuffer({ resolveWithObject: true })
  return {
    file: cardFile(focusX, focusY),
    format: 'jpeg',
    width: info.width,
    height: info.height,
    bytes: data,
  }
}

export const cardFile = (focusX: number, focusY: number): string =>
  `card-${Math.round(focusX * 1000)}-${Math.round(focusY * 1000)}.jpg`

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)
