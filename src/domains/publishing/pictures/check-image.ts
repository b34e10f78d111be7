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
      'This is HEIC, which cannot be shown on the web. On an iPhone choose Settings, Camera, Formats, “Most Compatible”, or share the picture as JPEG; on a computer save it as JPEG and send that.',
    )
  if (!format)
    throw no(
      'Only JPEG, PNG, WebP, AVIF, TIFF and GIF are taken. Save the picture as one of these and send it again.',
    )
  const { hasKnownColours, ...measured } = await measureImage(bytes).catch(asRefusal)
  if (measured.format !== format) throw broken()
  const { width, height } = measured
  if (width * height > mostPixels)
    throw no(
      `A picture may have 100 megapixels at most; this has ${Math.round((width * height) / 1_000_000)}.`,
    )
  if (width < smallest || height < smallest)
    throw no(
      `The picture is too small to be shown: it has ${width} × ${height} px; at least ${smallest} × ${smallest} px are needed.`,
    )
  if (Math.max(width, height) > longest * Math.min(width, height))
    throw no(
      `A picture may be at most ${longest} times as long as it is wide; this has ${width} × ${height} px. Cut it and send it again.`,
    )
  if (!hasKnownColours)
    throw no(
      'The colours of this picture are of a kind that cannot be shown rightly here. Export it in sRGB or Display P3 and send it again.',
    )
  return measured
}

/** What the file is to blame for, in words; everything else stays a defect. */
export function asRefusal(error: unknown): never {
  if (!(error instanceof Undecodable)) throw error
  if (error.message.startsWith('it takes'))
    throw no(
      'This picture takes more time or memory to open than we allow. Save it smaller, or as JPEG, and send it again.',
    )
  throw broken()
}

const broken = () =>
  no('The picture cannot be read; the file may be incomplete. Save it again and send it once more.')
const no = (why: string) => refuse('publishing.picture_refused', { field: 'file', why })
