import { z } from 'zod'
import type { Context } from '#platform/context'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'
import { announce } from '#platform/outbox'
import type { Purge } from '#platform/page-cache'
import { makeMissing } from './make-missing.ts'
import type { PictureId } from './picture.ts'
import { findPicture } from './pictures.queries.ts'
import { isCard, pageForms } from './renditions.ts'

export const aboutPicture = z.looseObject({ pictureId: idSchema<'Picture'>() })

/** WebP and JPEG in every width, and the card about the point of focus; what is there already stays. */
export const makeRenditionsJob = defineJob(
  'publishing.make-renditions',
  aboutPicture,
  async (ctx, { pictureId }) => {
    const picture = await findPicture(ctx.db, pictureId)
    if (!picture || picture.takenDownAt) return
    const { focusX, focusY, width } = picture
    const made = await makeMissing(ctx, picture, pageForms(width), {
      card: { focusX, focusY },
      // The card comes first: other sites may ask for it as soon as an article is out.
      whenKept: async ({ file }) => {
        if (isCard(file)) await say(ctx, 'picture.card-made', pictureId, fresh)
      },
    })
    // Also where nothing was missing: what follows may lack forms of its own.
    await say(ctx, 'picture.rendered', pictureId, made === 0 ? [] : fresh)
  },
  { partner: 'files' },
)

// Fresh: whoever asks next for the article is given its picture for other sites.
const fresh: readonly Purge['kind'][] = ['fresh']

const say = (ctx: Context, type: string, pictureId: PictureId, kinds: typeof fresh) =>
  ctx.transaction(async (tx) => {
    const purges = kinds.map((kind) => ({ kind, keys: [`pictures:${pictureId}`] }))
    await announce(tx, { type, payload: { pictureId }, purges })
  })
