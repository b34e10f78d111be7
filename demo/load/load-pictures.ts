import { addPicture, type PictureId } from '#domains/publishing'
import type { Context } from '#platform/context'
import type { Edition } from '../edition.ts'
import { originalOf } from '../pictures/originals.ts'
import type { PictureKey } from '../pictures.ts'

/** Uploads the originals as the picture desk would: their words come from the files themselves. */
export async function loadPictures(
  ctx: Context,
  { pictures }: Edition,
): Promise<ReadonlyMap<string, PictureId>> {
  const ids = new Map<string, PictureId>()
  await Promise.all(
    pictures.map(async ({ key, file, alt, focus }) => {
      const { id } = await addPicture(ctx, {
        bytes: await originalOf(key as PictureKey),
        fileName: file,
        alt,
        focus,
      })
      ids.set(key, id)
    }),
  )
  return ids
}
