import { refuse } from '../refusals.ts'
import { emptyFile, largestUpload, tooLarge } from './accepted-types.ts'
import { measureImage } from './darkroom.ts'
import { formatOf, mostPixels } from './image-format.ts'
import type { Measured } from './measure.ts'
import { Undecodable } from './workshop.ts'

const smallest = 16
const longest = 10

/**
 * Looks at the bytes of an upload, whatever its name says. Refuses with `publishing.picture_refused`
 * all but JPEG, PNG, WebP, AVIF, TIFF and GIF of at most 30 MB and 100 megapixels, what is smaller
 * than 16 px or more than ten times as long as wide, and half a file.
 */
export async function checkImage(bytes: Buffer): Promise<Measured> {
  if (bytes.length === 0) throw no(emptyFile)
  if (bytes.length > largestUpload) throw no(tooLarge)
  const format = formatOf(bytes)
  if (format === 'heic')
    throw no(
      'HEIC cannot be shown on the web. On an iPhone choose Settings, Camera, Formats, “Most Compatible”, or share the picture as JPEG. On a computer save it as JPEG and upload that.',
    )
  if (!format)
    throw no(
      'Only JPEG, PNG, WebP, AVIF, TIFF and GIF are accepted. Save the picture as one of these and upload it again.',
    )
  const { hasKnownColours, ...measured } = await measureImage(bytes).catch(asRefusal)
  if (measured.format !== format) throw broken()
  const { width, height } = measured
  if (width * height > mostPixels)
    throw no(
      `A picture may have at most 100 megapixels; this has ${Math.round((width * height) / 1_000_000)}.`,
    )
  if (width < smallest || height < smallest)
    throw no(
      `The picture is too small: it has ${width} × ${height} px; at least ${smallest} × ${smallest} px are required.`,
    )
  if (Math.max(width, height) > longest * Math.min(width, height))
    throw no(
      `The longer side of a picture may be at most ${longest} times the shorter; this has ${width} × ${height} px. Crop it and upload it again.`,
    )
  if (!hasKnownColours)
    throw no(
      'The colour space of this picture is not supported. Export it in sRGB or Display P3 and upload it again.',
    )
  return measured
}

/** What the file is to blame for, in words; everything else stays a defect. */
export function asRefusal(error: unknown): never {
  if (!(error instanceof Undecodable)) throw error
  if (error.message.startsWith('it takes'))
    throw no(
      'This picture takes too much time or memory to open. Save it smaller, or as JPEG, and upload it again.',
    )
  throw broken()
}

const broken = () =>
  no('The picture cannot be read; the file may be incomplete. Save it again and upload it again.')
const no = (why: string) => refuse('publishing.picture_refused', { field: 'file', why })
