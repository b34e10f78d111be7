import { defineJob } from '#platform/jobs'
import { announce } from '#platform/outbox'
import { makeMissing } from './make-missing.ts'
import { aboutPicture } from './make-renditions.job.ts'
import { findPicture } from './pictures.queries.ts'
import { avifForms } from './renditions.ts'

/** AVIF, after everything else: the smallest files, and seconds of work each. */
export const makeAvifJob = defineJob(
  'publishing.make-avif',
  aboutPicture,
  async (ctx, { pictureId }) => {
    const picture = await findPicture(ctx.db, pictureId)
    if (!picture || picture.takenDownAt) return
    if ((await makeMissing(ctx, picture, avifForms(picture.width))) === 0) return
    await ctx.transaction(async (tx) => {
      await announce(tx, {
        type: 'picture.completed',
        payload: { pictureId },
        purges: [{ kind: 'soft', keys: [`pictures:${pictureId}`] }],
      })
    })
  },
  { partner: 'files' },
)
