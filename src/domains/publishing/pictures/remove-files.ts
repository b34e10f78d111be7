import type { Context } from '#platform/context'
import { originalFile } from './picture-record.ts'
import type { PictureId } from './picture.ts'
import { deleteRenditions, findPicture, renditionFiles } from './pictures.queries.ts'
import { avifForms, pageForms } from './renditions.ts'

/** Removes the files of a picture that was taken down; its original where that is not to be kept. */
export async function removeFiles(ctx: Context, id: PictureId): Promise<boolean> {
  const picture = await findPicture(ctx.db, id)
  if (!picture?.takenDownAt) return false
  // Forms that a job stored and had not noted yet go as well.
  const possible = [...pageForms(picture.width), ...avifForms(picture.width)]
  const files = new Set([
    ...(await renditionFiles(ctx.db, id)),
    ...possible.map(({ file }) => file),
  ])
  for (const file of files) await ctx.files.remove(`pictures/${id}/${file}`)
  if (!picture.isOriginalKept) await ctx.files.remove(originalFile(picture))
  await deleteRenditions(ctx.db, id)
  return true
}
