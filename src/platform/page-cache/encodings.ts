import Negotiator from 'negotiator'
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib'

export type Encoding = 'br' | 'zstd' | 'gzip' | 'identity'

/** One encoding of a page with the headers that go with it, ready to be written. */
export interface Form {
  readonly body: Buffer
  readonly etag: string
  readonly headers: string[]
  readonly notModified: string[]
}

const asyncBrotli = promisify(brotliCompress)
const asyncGzip = promisify(gzip)

/** A page as it is kept, and what its ETags are made of. */
export interface Packed {
  readonly zstd: Buffer
  readonly digest: string
  /** Bytes of the page itself. */
  readonly length: number
}

const bytesOfACharacter = 3
let scratch = Buffer.allocUnsafe(256 * 1024)

/**
 * Packs a page in the way that costs least and that most browsers take as it is. It is written into
 * one buffer that serves for all pages: a new one for each costs more than the packing.
 */
export function pack(html: string): Packed {
  const room = html.length * bytesOfACharacter
  if (room > scratch.length) scratch = Buffer.allocUnsafe(room)
  const bytes = scratch.subarray(0, scratch.write(html))
  const zstd = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
  return { zstd, digest: hash('sha256', zstd, 'base64url').slice(0, 22), length: bytes.length }
}

/** What a miss can afford: compressing well costs more than rendering. */
export function fastForm(encoding: Encoding, { zstd }: Packed): Buffer {
  if (encoding === 'zstd') return zstd
  const html = zstdDecompressSync(zstd)
  if (encoding === 'br')
    return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
  return encoding === 'gzip' ? gzipSync(html, { level: 1 }) : html
}

const slowForms: readonly [Encoding, (html: Buffer) => Promise<Buffer>][] = [
  [
    'br',
    (html) =>
      asyncBrotli(html, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
        },
      }),
  ],
  ['gzip', (html) => asyncGzip(html, { level: 9 })],
]

/** What later hits get, made on the thread pool. */
export async function* betterForms({ zstd }: Packed): AsyncGenerator<[Encoding, Buffer]> {
  const html = zstdDecompressSync(zstd)
  for (const [encoding, compress] of slowForms) yield [encoding, await compress(html)]
}

const offered: readonly Encoding[] = ['br', 'zstd', 'gzip', 'identity']
const known = new Map<string, readonly Encoding[]>()

/** The encodings that an Accept-Encoding header allows, what it would rather have first (RFC 9110, 12.5.3); none where it refuses all. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity']
  const ready = known.get(header)
  if (ready) return ready
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const accepted = negotiator.encodings(offered, { preferred: offered }) as Encoding[]
  // Browsers send a handful of values; a flood of invented ones must not fill the memory.
  if (known.size < 200) known.set(header, accepted)
  return accepted
}
