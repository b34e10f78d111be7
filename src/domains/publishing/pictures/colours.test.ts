import { crc32, deflateSync } from 'node:zlib'
import { A98RGB, type ColorSpace, P3, REC_2020, REC_2100_PQ, sRGB } from 'colorjs.io/fn'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { checkImage } from './check-image.ts'
import { makeSeries } from './make-series.ts'
import type { Made } from './renditions.ts'

const brick = [0.75, 0.19, 0.13] as const
const sea = [0.1, 0.45, 0.55] as const
const grey = [0.5, 0.5, 0.5] as const
const side = 64

/** A file of 16 bits of one colour, in numbers from 0 to 1, of which it says nothing yet. */
function plain([r, g, b]: readonly number[], alpha?: number) {
  const pixel = [r, g, b, ...(alpha === undefined ? [] : [alpha])].map((value = 0) =>
    Math.round(value * 65_535),
  )
  const pixels = Uint16Array.from({ length: side * side * pixel.length }, (_, at) =>
    Number(pixel[at % pixel.length]),
  )
  const channels = pixel.length === 4 ? 4 : 3
  return sharp(pixels, { raw: { width: side, height: side, channels } }).toColourspace('rgb16')
}

/** An AVIF of these code points, which the encoder itself cannot be told. */
async function avif(numbers: readonly number[], primaries: number, transfer: number) {
  const bytes = await plain(numbers).avif({ lossless: true, bitdepth: 12 }).toBuffer()
  const at = bytes.indexOf('colrnclx')
  bytes.writeUInt16BE(primaries, at + 8)
  bytes.writeUInt16BE(transfer, at + 10)
  return bytes
}

async function png(numbers: readonly number[], ...chunks: readonly Buffer[]): Promise<Buffer> {
  const bytes = await plain(numbers).png().toBuffer()
  // After the signature and the header.
  return Buffer.concat([bytes.subarray(0, 33), ...chunks, bytes.subarray(33)])
}

function chunk(type: string, content: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

const cicp = (primaries: number, transfer: number, range = 1) =>
  chunk('cICP', Uint8Array.of(primaries, transfer, 0, range))
const iccp = (profile: Buffer) =>
  chunk('iCCP', Buffer.concat([Buffer.from('profile\0\0'), deflateSync(profile)]))

/** A profile of three primaries and a curve (ICC.1:2001), as cameras and editors write for Adobe RGB. */
function profileOf(primaries: readonly (readonly number[])[], gamma: number): Buffer {
  const xyz = (values: readonly number[]) => {
    const tag = Buffer.alloc(20)
    tag.write('XYZ ')
    for (const [index, value] of values.entries())
      tag.writeInt32BE(Math.round(value * 65_536), 8 + 4 * index)
    return tag
  }
  const curve = Buffer.alloc(16)
  curve.write('curv')
  curve.writeUInt32BE(1, 8)
  curve.writeUInt16BE(Math.round(gamma * 256), 12)
  const text = Buffer.concat([Buffer.from('text\0\0\0\0test\0'), Buffer.alloc(3)])
  const description = Buffer.alloc(100)
  description.write('desc')
  description.writeUInt32BE(5, 8)
  description.write('test', 12)
  const [red = [], green = [], blue = []] = primaries
  const tags: [string, Buffer][] = [
    ['desc', description],
    ['cprt', text],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const head = Buffer.alloc(132 + 12 * tags.length)
  head.writeUInt32BE(0x02400000, 8)
  head.write('mntrRGB XYZ ', 12)
  head.write('acsp', 36)
  for (const [index, value] of [0.9642, 1, 0.8249].entries())
    head.writeInt32BE(Math.round(value * 65_536), 68 + 4 * index)
  head.writeUInt32BE(tags.length, 128)
  let end = head.length
  for (const [index, [name, tag]] of tags.entries()) {
    head.write(name, 132 + 12 * index)
    head.writeUInt32BE(end, 136 + 12 * index)
    head.writeUInt32BE(tag.length, 140 + 12 * index)
    end += tag.length
  }
  const bytes = Buffer.concat([head, ...tags.map(([, tag]) => tag)])
  bytes.writeUInt32BE(bytes.length, 0)
  return bytes
}

// The primaries of Adobe RGB (1998) under D50, from its specification, 4.3.5.
const adobe = profileOf(
  [
    [0.60974, 0.31111, 0.01947],
    [0.20528, 0.62567, 0.06087],
    [0.14919, 0.06322, 0.74457],
  ],
  2.19921875,
)

/** The colour of the middle of a form, which is what a reader sees. */
async function shown(original: Buffer): Promise<number[]> {
  await checkImage(original)
  const forms: Made[] = []
  const form = { file: '64.webp', format: 'webp', width: side } as const
  await makeSeries(original, { width: side, height: side, forms: [form] }, (made) =>
    forms.push(made),
  )
  const { data, info } = await sharp(forms[0]?.bytes).raw().toBuffer({ resolveWithObject: true })
  const middle = info.channels * (side * (side / 2) + side / 2)
  return [...data.subarray(middle, middle + 3)]
}

const near = (is: readonly number[], meant: readonly number[]) => {
  const away = is.map((value, index) => Math.abs(value - 255 * (meant[index] ?? 0)))
  expect(
    Math.max(...away),
    `${is.join()} for ${meant.map((value) => Math.round(255 * value)).join()}`,
  ).toBeLessThan(5)
}
const numbersIn = (space: ColorSpace, colour: readonly [number, number, number]) =>
  sRGB.to(space, [...colour]).map(Number)

describe.each([
  ['brick', brick],
  ['sea', sea],
  ['grey', grey],
])('the colour of %s', (_name, colour) => {
  test.each<[string, () => Promise<Buffer>]>([
    ['an AVIF in sRGB', () => avif(colour, 1, 13)],
    ['an AVIF that does not say', () => avif(colour, 2, 2)],
    ['an AVIF in Display P3', () => avif(numbersIn(P3, colour), 12, 13)],
    ['an AVIF in P3 with the curve of video', () => avif(numbersIn(P3, colour), 12, 1)],
    ['an AVIF in PQ', () => avif(numbersIn(REC_2100_PQ, colour), 9, 16)],
    ['an AVIF in HLG', () => avif(inHlg(colour), 9, 18)],
    ['a PNG of 16 bits that says nothing', () => png(colour)],
    ['a PNG in Display P3', () => png(numbersIn(P3, colour), cicp(12, 13))],
    ['a PNG in PQ', () => png(numbersIn(REC_2100_PQ, colour), cicp(9, 16))],
    ['a PNG in HLG', () => png(inHlg(colour), cicp(9, 18))],
    ['a PNG of 16 bits in Adobe RGB', () => png(numbersIn(A98RGB, colour), iccp(adobe))],
    [
      'a PNG whose codes and profile differ: the codes count',
      () => png(numbersIn(P3, colour), cicp(12, 13), iccp(adobe)),
    ],
  ])('is right in %s', async (_file, original) => {
    near(await shown(await original()), colour)
  })
})

test('a colour that sRGB does not have becomes the one at its edge', async () => {
  near(await shown(await avif([0, 1, 0], 12, 13)), [0, 1, 0])
})

test('light above the white of a page stays lighter than it, and keeps its hue', async () => {
  const white = await shown(await avif(numbersIn(REC_2100_PQ, [1, 1, 1]), 9, 16))
  const lamp = await shown(await avif([0.75, 0.75, 0.75], 9, 16))
  const [r = 0, g = 0, b = 0] = await shown(await avif([0.75, 0.65, 0.5], 9, 16))
  expect(Math.min(...white)).toBeGreaterThan(240)
  expect(Math.min(...lamp)).toBeGreaterThan(Math.max(...white))
  expect(r).toBeGreaterThan(g + 10)
  expect(g).toBeGreaterThan(b + 10)
})

test.each<[string, () => Promise<Buffer>]>([
  ['an AVIF in DCI-P3', () => avif(brick, 11, 17)],
  ['a PNG in the narrow range of video', () => png(brick, cicp(9, 16, 0))],
  ['a PNG of a transfer that nobody knows', () => png(brick, cicp(1, 99))],
])('%s is refused in words and never shown in wrong colours', async (_name, original) => {
  const bytes = await original()
  await expect(checkImage(bytes)).rejects.toMatchObject({
    details: { why: expect.stringContaining('Export it in sRGB or Display P3') },
  })
  const series = { width: side, height: side, forms: [] }
  await expect(makeSeries(bytes, series, () => undefined)).rejects.toThrow('not known')
})

test('opacity is kept', async () => {
  const bytes = await plain(brick, 0.5).png().toBuffer()
  const original = Buffer.concat([bytes.subarray(0, 33), cicp(12, 13), bytes.subarray(33)])
  const forms: Made[] = []
  const form = { file: '64.webp', format: 'webp', width: side } as const
  await makeSeries(original, { width: side, height: side, forms: [form] }, (made) =>
    forms.push(made),
  )
  const [, , , alpha = 0] = await sharp(forms[0]?.bytes).raw().toBuffer()
  expect(Math.abs(alpha - 128)).toBeLessThan(3)
})

/**
 * The numbers in which a screen of 1,000 nits shows a colour (BT.2100, table 5: the inverse OOTF, then
 * the OETF), with the white of a page at 203 nits (BT.2408).
 */
function inHlg(colour: readonly [number, number, number]): number[] {
  const screen = sRGB
    .to(REC_2020, [...colour])
    .map((value) => Math.max(0, Number(value)) ** 2.4 * 0.203)
  const [r = 0, g = 0, b = 0] = screen
  const luminance = 0.2627 * r + 0.678 * g + 0.0593 * b
  return screen.map((value) => {
    const scene = luminance === 0 ? 0 : value * luminance ** (1 / 1.2 - 1)
    return scene <= 1 / 12
      ? Math.sqrt(3 * scene)
      : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073
  })
}
