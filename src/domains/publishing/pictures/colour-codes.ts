import { formatOf } from './image-format.ts'

/**
 * How a file without an ICC profile says what its numbers mean: code points of ITU-T H.273 (CICP).
 * 12 is Display P3 and 9 BT.2020 among the primaries; 13 is sRGB, 16 PQ, 18 HLG among the transfers.
 */
export interface ColourCodes {
  readonly primaries: number
  readonly transfer: number
  readonly isFullRange: boolean
}

/**
 * The colour codes of an AVIF (a `colr` box of type nclx, ISO 14496-12) or a PNG (its `cICP` chunk);
 * undefined where a file has none, or where an AVIF has a profile, which then counts. In a PNG the
 * codes count more than its profile (PNG, third edition, 11.3.2.6).
 */
export function colourCodesOf(bytes: Buffer): ColourCodes | undefined {
  const format = formatOf(bytes)
  try {
    if (format === 'png') return codesOfPng(bytes)
    return format === 'avif' ? codesOfAvif(bytes) : undefined
  } catch (error) {
    // A box that reaches beyond the file: the decoder says what is wrong with it.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function codesOfPng(bytes: Buffer): ColourCodes | undefined {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') return undefined
    if (type !== 'cICP') continue
    const [primaries = 0, transfer = 0, , range] = bytes.subarray(at + 8, at + 12)
    return { primaries, transfer, isFullRange: range === 1 }
  }
  return undefined
}

function codesOfAvif(bytes: Buffer): ColourCodes | undefined {
  const meta = boxesIn(bytes).find(({ type }) => type === 'meta')
  const inMeta = meta ? boxesIn(meta.content.subarray(4)) : []
  const of = (type: string) => inMeta.find((box) => box.type === type)?.content
  const inProperties = boxesIn(of('iprp') ?? noBytes)
  const properties = boxesIn(inProperties.find(({ type }) => type === 'ipco')?.content ?? noBytes)
  const primary = primaryItem(of('pitm') ?? noBytes)
  const own = inProperties
    .filter(({ type }) => type === 'ipma')
    .flatMap(({ content }) => propertiesOf(content, primary))
    .map((index) => properties[index - 1])
  // Tiles say it where the whole does not.
  const counting = coloursAmong(own).length > 0 ? coloursAmong(own) : coloursAmong(properties)
  if (counting.some((colr) => colr.toString('latin1', 0, 4) !== 'nclx')) return undefined
  const nclx = counting[0]
  return (
    nclx && {
      primaries: nclx.readUInt16BE(4),
      transfer: nclx.readUInt16BE(6),
      // What is narrow in an AVIF is widened by its decoder.
      isFullRange: true,
    }
  )
}

const coloursAmong = (boxes: readonly (Box | undefined)[]): Buffer[] =>
  boxes.flatMap((box) => (box?.type === 'colr' ? [box.content] : []))

const noBytes = Buffer.alloc(0)

interface Box {
  readonly type: string
  readonly content: Buffer
}

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    const long = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
    const size = short === 0 ? bytes.length - at : long
    if (size < head) break
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + head, at + size),
    })
    at += size
  }
  return boxes
}

const primaryItem = (pitm: Buffer): number =>
  pitm.readUInt8(0) === 0 ? pitm.readUInt16BE(4) : pitm.readUInt32BE(4)

/** The numbers, from 1, of the properties that an `ipma` box gives to an item. */
function propertiesOf(ipma: Buffer, item: number): number[] {
  const hasLongIds = ipma.readUInt8(0) > 0
  const hasLongNumbers = (ipma.readUInt8(3) & 1) === 1
  let at = 8
  for (let left = ipma.readUInt32BE(4); left > 0; left -= 1) {
    const id = hasLongIds ? ipma.readUInt32BE(at) : ipma.readUInt16BE(at)
    at += hasLongIds ? 4 : 2
    const count = ipma.readUInt8(at)
    at += 1
    const numbers = Array.from({ length: count }, (_, index) =>
      hasLongNumbers
        ? ipma.readUInt16BE(at + 2 * index) & 0x7fff
        : ipma.readUInt8(at + index) & 0x7f,
    )
    at += count * (hasLongNumbers ? 2 : 1)
    if (id === item) return numbers
  }
  return []
}
