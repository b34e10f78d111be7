import sharp, { type ResizeOptions, type Sharp } from 'sharp'
import { colourCodesOf } from './colour-codes.ts'
import { type Conversion, conversionOf } from './colours.ts'
import { openImage } from './measure.ts'
import type { Rendition } from './picture.ts'
import { cardFile, type CardShape, type Made, type Series, type Wanted } from './renditions.ts'
import { toSrgb } from './to-srgb.ts'

const cardSize = { width: 1200, height: 630 } as const

/** Pixels in sRGB, as large as the largest form needs. */
interface Master {
  readonly data: Buffer
  readonly info: {
    readonly width: number
    readonly height: number
    readonly channels: 1 | 2 | 3 | 4
  }
}

/**
 * Decodes a picture once and makes every form from that; without any metadata, so that no page says
 * where a picture was taken.
 */
export async function makeSeries(
  original: Buffer,
  series: Series,
  give: (made: Made) => void,
): Promise<void> {
  const master = await masterOf(original, series)
  if (series.card) give(await makeCard(master, series.card))
  for (const form of series.forms) give(await makeRendition(master, form))
}

async function masterOf(original: Buffer, series: Series): Promise<Master> {
  const scale = scaleOf(series)
  const size = {
    width: Math.max(1, Math.round(series.width * scale)),
    height: Math.max(1, Math.round(series.height * scale)),
    fit: 'fill',
  } as const
  const conversion = conversionOf(colourCodesOf(original))
  if (conversion === 'unknown') throw new Error('its colours are of a kind that is not known')
  if (conversion) return convertedMaster(original, size, conversion)
  const { depth, hasProfile } = await sharp(original).metadata()
  const opened = openImage(original).resize(size)
  // sharp works on 16 bits with a profile in P3, which only an output profile brings to sRGB;
  // of 16 bits without one it thinks that they are in P3.
  const isInSrgb = depth === 'ushort' && !hasProfile
  const { data, info } = await (
    isInSrgb ? opened : opened.withIccProfile('srgb', { attach: false })
  )
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, info }
}

/** sharp knows profiles and no codes: the numbers are taken as they stand and converted here. */
async function convertedMaster(
  original: Buffer,
  size: ResizeOptions,
  conversion: Conversion,
): Promise<Master> {
  const { depth, bitsPerSample = 8 } = await sharp(original).metadata()
  const bits = depth === 'uchar' ? 8 : bitsPerSample
  const { data, info } = await openImage(original, { ignoreIcc: true })
    .resize(size)
    .toColourspace('rgb16')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true })
  const channels = info.channels === 4 ? 4 : 3
  const pixels = new Uint16Array(data.buffer, data.byteOffset, data.length / 2)
  // Fewer bits than sixteen stand in the upper ones.
  const white = (2 ** bits - 1) * 2 ** (16 - bits)
  return { data: toSrgb({ pixels, channels, white }, conversion), info }
}

function scaleOf({ width, height, forms, card }: Series): number {
  const wanted = Math.max(0, ...forms.map((form) => form.width)) / width
  const forCard = card ? cardSize.width / cutFor(width, height).width : 0
  return Math.min(1, Math.max(wanted, forCard))
}

const open = ({ data, info: { width, height, channels } }: Master): Sharp =>
  sharp(data, { raw: { width, height, channels } })

async function makeRendition(master: Master, { file, format, width }: Wanted): Promise<Made> {
  const image = open(master).resize({ width, withoutEnlargement: true })
  const { data, info } = await encoded(image, format).toBuffer({ resolveWithObject: true })
  return { file, format, width: info.width, height: info.height, bytes: data }
}

function encoded(image: Sharp, format: Rendition['format']): Sharp {
  if (format === 'webp') return image.webp({ quality: 80, effort: 4 })
  if (format === 'avif') return image.avif({ quality: 50, effort: 2 })
  return image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true })
}

async function makeCard(master: Master, { focusX, focusY }: CardShape): Promise<Made> {
  const { width, height } = master.info
  const cut = cutFor(width, height)
  const left = within(Math.round(focusX * width - cut.width / 2), width - cut.width)
  const top = within(Math.round(focusY * height - cut.height / 2), height - cut.height)
  const { data, info } = await open(master)
    .extract({ left, top, ...cut })
    .resize(cardSize)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, progressive: true })
    .toBuffer({ resolveWithObject: true })
  const file = cardFile(focusX, focusY)
  return { file, format: 'jpeg', width: info.width, height: info.height, bytes: data }
}

function cutFor(width: number, height: number): { width: number; height: number } {
  const ratio = cardSize.width / cardSize.height
  return width / height > ratio
    ? { width: Math.max(1, Math.floor(height * ratio)), height }
    : { width, height: Math.max(1, Math.floor(width / ratio)) }
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)
