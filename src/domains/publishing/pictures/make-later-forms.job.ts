import { z } from 'zod'
import type { Context } from '#platform/context'
import { defineJob } from '#platform/jobs'
import { announce } from '#platform/outbox'
import { makeMissing } from './make-missing.ts'
import { findPicture, picturesLackingForms } from './pictures.queries.ts'
import type { PictureId } from './picture.ts'
import { avifForms, pageForms, widestForms } from './renditions.ts'

const aStep = 3

/**
 * Makes the forms that older pictures lack because they came before those forms were made of every
 * picture: the newest first, three every five minutes, so that uploads don't wait behind them.
 */
export const makeLaterFormsJob = defineJob(
  'publishing.make-later-forms',
  z.looseObject({}),
  async (ctx) => {
    for (const id of await picturesLackingForms(ctx.db, widestForms, aStep))
      await makeFormsOf(ctx, id)
  },
  { partner: 'files', cron: '*/5 * * * *' },
)

async function makeFormsOf(ctx: Context, pictureId: PictureId): Promise<void> {
  const picture = await findPicture(ctx.db, pictureId)
  if (!picture || picture.takenDownAt) return
  const { focusX, focusY, width } = picture
  const forms = [...pageForms(width), ...avifForms(width)]
  if ((await makeMissing(ctx, picture, forms, { card: { focusX, focusY } })) === 0) return
  await ctx.transaction(async (tx) => {
    await announce(tx, {
      type: 'picture.completed',
      payload: { pictureId },
      purges: [{ kind: 'soft', keys: [`pictures:${pictureId}`] }],
    })
  })
}
