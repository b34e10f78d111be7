import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Context } from '#platform/context'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'
import { announce } from '#platform/outbox'
import { developCard, developRendition } from './darkroom.ts'
import { originalFile, type PictureRecord } from './picture-record.ts'
import { findPicture, insertRenditions, renditionFiles } from './pictures.queries.ts'
import { cardFile, type Made, mediaType, pageForms, type Wanted } from './renditions.ts'

export const aboutPicture = z.looseObject({ pictureId: idSchema<'Picture'>() })

/** WebP and JPEG in every width, and the card about the point of focus; what is there already stays. */
export const makeRenditionsJob = defineJob(
  'publishing.make-renditions',
  aboutPicture,
  async (ctx, { pictureId }) => {
    const picture = await findPicture(ctx.db, pictureId)
    if (!picture) return
    const made = await makeMissing(ctx, picture, pageForms(picture.width))
    const isCarded = await makeMissingCard(ctx, picture)
    if (made === 0 && !isCarded) return
    await ctx.transaction(async (tx) => {
      await announce(tx, {
        type: 'picture.rendered',
        payload: { pictureId },
        purges: [{ kind: 'soft', keys: [`pictures:${pictureId}`] }],
      })
    })
  },
  { partner: 'files' },
)

/** Makes and stores the forms that are missing; gives how many there were. */
export async function makeMissing(
  ctx: Context,
  picture: PictureRecord,
  wanted: readonly Wanted[],
): Promise<number> {
  const there = await renditionFiles(ctx.db, picture.id)
  const missing = wanted.filter(({ file }) => !there.has(file))
  if (missing.length === 0) return 0
  const original = await originalOf(ctx, picture)
  for (const form of missing)
    await keep(ctx, picture, await developRendition(original, form), 'page')
  return missing.length
}

async function makeMissingCard(ctx: Context, picture: PictureRecord): Promise<boolean> {
  if ((await renditionFiles(ctx.db, picture.id)).has(cardFile(picture.focusX, picture.focusY)))
    return false
  await keep(
    ctx,
    picture,
    await developCard(await originalOf(ctx, picture), shapeOf(picture)),
    'card',
  )
  return true
}

const shapeOf = ({ width, height, focusX, focusY }: PictureRecord) => ({
  width,
  height,
  focusX,
  focusY,
})

async function keep(
  ctx: Context,
  { id }: PictureRecord,
  { bytes, ...form }: Made,
  purpose: 'page' | 'card',
): Promise<void> {
  await ctx.files.put(`pictures/${id}/${form.file}`, bytes, mediaType[form.format])
  await insertRenditions(ctx.db, [
    { ...form, pictureId: id, purpose, bytes: bytes.length, madeAt: ctx.clock.now() },
  ])
}

async function originalOf(ctx: Context, picture: PictureRecord): Promise<Buffer> {
  const file = await ctx.files.get(originalFile(picture))
  if (!file) throw new Error(`The original of picture ${picture.id} is not in the file store`)
  return buffer(file.body)
}
