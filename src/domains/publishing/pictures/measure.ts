import sharp from 'sharp'
import { colourCodesOf } from './colour-codes.ts'
import { conversionOf } from './colours.ts'
import { type ImageFormat, mostPixels } from './image-format.ts'

/** What a picture's bytes are, once looked into. */
export interface Measured {
  readonly format: ImageFormat
  /** As it is shown, after the camera's orientation. */
  readonly width: number
  readonly height: number
  /** More than one where it moves, or has pages; the first alone is shown. */
  readonly frames: number
}

/** With what is asked of an upload alone. */
export interface MeasuredUpload extends Measured {
  /** Whether its colours can be shown as they are meant. */
  readonly hasKnownColours: boolean
}

/**
 * Measures a picture and decodes it to its end, so that half a file is found here and not by a
 * later form. What has too many pixels is measured only.
 */
export async function measure(bytes: Buffer): Promise<MeasuredUpload> {
  const found = await sharp(bytes, { limitInputPixels: false }).metadata()
  const isAvif = found.format === 'heif' && found.compression === 'av1'
  const { width, height } = found.autoOrient
  const measured = {
    format: (isAvif ? 'avif' : found.format) as ImageFormat,
    width,
    height,
    frames: found.pages ?? 1,
    hasKnownColours: conversionOf(colourCodesOf(bytes)) !== 'unknown',
  }
  if (width * height <= mostPixels) await decodeWhole(bytes, found)
  return measured
}

async function decodeWhole(
  bytes: Buffer,
  { width, height, format }: { width: number; height: number; format: string },
): Promise<void> {
  const decode = (given: Buffer, failOn: 'error' | 'warning') =>
    // A cut before the resize keeps the decoder from skipping rows.
    sharp(given, { limitInputPixels: mostPixels, failOn, pages: 1 })
      .extract({ left: 0, top: 0, width, height })
      .resize(8, 8, { fit: 'fill' })
      .raw()
      .toBuffer()
  try {
    await decode(bytes, 'error')
  } catch (error) {
    // Nothing is missing from a JPEG that lacks its end marker alone.
    if (format !== 'jpeg') throw error
    await decode(withEnd(bytes), 'warning').catch(() => {
      throw new Error('the file is incomplete', { cause: error })
    })
  }
}

/** How every picture of ours is opened: bounded, and the first frame alone. */
export const openImage = (bytes: Buffer, options: { readonly ignoreIcc?: boolean } = {}) =>
  sharp(isJpeg(bytes) ? withEnd(bytes) : bytes, {
    ...options,
    limitInputPixels: mostPixels,
    // What is missing was found when the picture came; older originals are shown as far as they go.
    failOn: 'none',
    pages: 1,
  }).autoOrient()

const isJpeg = (bytes: Buffer) => bytes[0] === 0xff && bytes[1] === 0xd8
const withEnd = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('ffd9', 'hex')])
