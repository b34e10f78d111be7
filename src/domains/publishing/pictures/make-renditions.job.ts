import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'
import { announce } from '#platform/outbox'
import { makeMissing } from './make-missing.ts'
import { findPicture } from './pictures.queries.ts'
import { pageForms } from './renditions.ts'

export const aboutPicture = z.looseObject({ pictureId: idSchema<'Picture'>() })

/** WebP and JPEG in every width, and the card about the point of focus; what is there already stays. */
export const makeRenditionsJob = defineJob(
  'publishing.make-renditions',
  aboutPicture,
  async (ctx, { pictureId }) => {
    const picture = await findPicture(ctx.db, pictureId)
    if (!picture || picture.takenDownAt) return
    const { focusX, focusY, width } = picture
    if ((await makeMissing(ctx, picture, pageForms(width), { focusX, focusY })) === 0) return
    await ctx.transaction(async (tx) => {
      await announce(tx, {
        type: 'picture.rendered',
        payload: { pictureId },
        // Fresh: whoever asks next for the article is given its picture for other sites.
        purges: [{ kind: 'fresh', keys: [`pictures:${pictureId}`] }],
      })
    })
  },
  { partner: 'files' },
)
