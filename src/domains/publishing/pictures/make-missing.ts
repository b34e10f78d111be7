import { buffer } from 'node:stream/consumers'
import type { Context } from '#platform/context'
import { developSeries } from './darkroom.ts'
import { originalFile, type PictureRecord } from './picture-record.ts'
import { insertRendition, noteFailure, renditionFiles } from './pictures.queries.ts'
import {
  cardFile,
  type CardShape,
  isCard,
  type Made,
  mediaType,
  type Wanted,
} from './renditions.ts'
import { Undecodable } from './workshop.ts'

interface MoreThanForms {
  readonly card?: CardShape
  /** Is called for each form once pages can show it. */
  readonly whenKept?: (made: Made) => Promise<void>
}

/**
 * Makes and stores the forms that are missing; gives how many were made. Where the file itself is
 * to blame the job ends and the picture's sheet says why: another try would fail in the same way.
 */
export async function makeMissing(
  ctx: Context,
  picture: PictureRecord,
  wanted: readonly Wanted[],
  { card: wantedCard, whenKept }: MoreThanForms = {},
): Promise<number> {
  const there = await renditionFiles(ctx.db, picture.id)
  const forms = wanted.filter(({ file }) => !there.has(file))
  const card =
    wantedCard && !there.has(cardFile(wantedCard.focusX, wantedCard.focusY))
      ? wantedCard
      : undefined
  if (forms.length === 0 && !card) return 0
  const { width, height } = picture
  let made = 0
  try {
    const original = await originalOf(ctx, picture)
    await developSeries(original, { width, height, forms, card }, async (form) => {
      await keep(ctx, picture, form)
      await whenKept?.(form)
      made += 1
    })
    if (picture.failure !== '') await noteFailure(ctx.db, picture.id, '', null)
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error
    ctx.log.error({ err: error, pictureId: picture.id }, 'forms of a picture could not be made')
    await noteFailure(ctx.db, picture.id, error.message.slice(0, 300), ctx.clock.now())
  }
  return made
}

async function keep(ctx: Context, { id }: PictureRecord, { bytes, ...form }: Made): Promise<void> {
  const name = `pictures/${id}/${form.file}`
  await ctx.files.put(name, bytes, mediaType[form.format])
  const isKept = await insertRendition(ctx.db, {
    ...form,
    pictureId: id,
    purpose: isCard(form.file) ? 'card' : 'page',
    bytes: bytes.length,
    madeAt: ctx.clock.now(),
  })
  // It was taken down while the form was being made.
  if (!isKept) await ctx.files.remove(name)
}

async function originalOf(ctx: Context, picture: PictureRecord): Promise<Buffer> {
  const file = await ctx.files.get(originalFile(picture))
  if (!file) throw new Error(`The original of picture ${picture.id} is not in the file store`)
  return buffer(file.body)
}
