import sharp from 'sharp'
import { refuse } from '../refusals.ts'

/** What a picture's bytes are, once looked into. */
export interface Measured {
  readonly format: 'jpeg' | 'png' | 'webp' | 'avif'
  /** As it is shown, after the camera's orientation. */
  readonly width: number
  readonly height: number
}

export const largestUpload = 30_000_000
const mostPixels = 100_000_000
const smallest = 16

/** How every picture of ours is opened: bounded, the first page alone, half a file being none. */
export const openImage = (bytes: Buffer) =>
  sharp(bytes, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    pages: 1,
    animated: false,
  }).autoOrient()

/**
 * Looks at the bytes of an upload, whatever its name says. Refuses with `publishing.picture_refused`
 * all but JPEG, PNG, WebP and AVIF of at most 30 MB and 100 megapixels.
 */
export async function checkImage(bytes: Buffer): Promise<Measured> {
  if (bytes.length > largestUpload) throw no('A picture may have 30 MB at most.')
  const format = formatOf(bytes)
  if (!format)
    throw no(
      'Only JPEG, PNG, WebP and AVIF are taken. Save the picture as one of these and send it again.',
    )
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (
    !found ||
    found.format !== (format === 'avif' ? 'heif' : format) ||
    (format === 'avif' && found.compression !== 'av1')
  )
    throw broken()
  const { width, height } = found.autoOrient
  if (width * height > mostPixels)
    throw no(
      `A picture may have 100 megapixels at most; this has ${Math.round((width * height) / 1_000_000)}.`,
    )
  if (width < smallest || height < smallest) throw no('The picture is too small to be shown.')
  return { format, width, height }
}

export const broken = () =>
  no('The picture cannot be read; the file may be incomplete. Save it again and send it once more.')
const no = (why: string) => refuse('publishing.picture_refused', { field: 'file', why })

/** By its first bytes: nothing else is ever handed to a decoder. */
function formatOf(bytes: Buffer): Measured['format'] | undefined {
  if (bytes.length < 32) return undefined
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return 'webp'
  if (
    bytes.toString('latin1', 4, 8) === 'ftyp' &&
    /avif|avis/.test(bytes.toString('latin1', 8, 32))
  )
    return 'avif'
  return undefined
}
