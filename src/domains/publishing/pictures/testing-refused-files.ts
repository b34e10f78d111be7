import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** Files that the library does not take: what each is, its bytes, and the rule that it is told. */
export const refusedFiles: readonly [string, () => Promise<Buffer>, RegExp][] = [
  [
    'SVG that calls itself a JPEG',
    async () =>
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'.padEnd(
          200,
        ),
      ),
    /Only JPEG/,
  ],
  [
    'a page of HTML',
    async () => Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(200)),
    /Only JPEG/,
  ],
  [
    'a HEIC of an iPhone',
    async () =>
      Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        Buffer.from('ftypheic\0\0\0\0mif1heic'.padEnd(99)),
      ]),
    /HEIC cannot be shown.*save it as JPEG/s,
  ],
  [
    'a JPEG without its last 2,000 bytes',
    async () => (await noise()).subarray(0, -2000),
    /incomplete/,
  ],
  [
    'a strip',
    async () => plain('#000000', 20, 4000).png().toBuffer(),
    /at most 10 times the shorter; this has 20 × 4000 px/,
  ],
  ['nothing', async () => Buffer.alloc(0), /The file is empty/],
  [
    'the first half of a JPEG',
    async () => {
      const whole = await plain('#123456').jpeg().toBuffer()
      return whole.subarray(0, whole.length / 2)
    },
    /cannot be read/,
  ],
  [
    'a JPEG’s beginning before rubbish',
    async () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(500, 7)]),
    /cannot be read/,
  ],
  [
    'an SVG after a PNG’s first bytes',
    async () =>
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(100)),
      ]),
    /cannot be read/,
  ],
  ['a bomb of pixels', () => bomb(16_000, 16_000), /100 megapixels/],
  ['a dot', async () => plain('#000000', 4, 4).png().toBuffer(), /4 × 4 px; at least 16 × 16 px/],
  ['more than 30 MB', async () => Buffer.alloc(31 * 1024 * 1024, 0xff), /30 MB/],
  [
    'a PNG whose colours nobody knows',
    async () => unknownColours(await plain('#000000', 32, 32).png().toBuffer()),
    /Export it in sRGB/,
  ],
]

const plain = (colour: string, width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: colour } })
const noise = () =>
  sharp({
    create: {
      width: 900,
      height: 600,
      channels: 3,
      background: '#777777',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()

/** A small PNG whose header says that it is enormous. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const bytes = await plain('#000000', 32, 32).png().toBuffer()
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

function unknownColours(png: Buffer): Buffer {
  const chunk = Buffer.from('\0\0\0\u0004cICP\u0001\u0063\0\u0001\0\0\0\0', 'latin1')
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 12)), 12)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}
