import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { PictureId } from './picture.ts'
import { findPicture, noteFailure } from './pictures.queries.ts'

/**
 * Has the missing forms of a picture made once more. Refuses a picture that is not there or was
 * taken down, and anyone who may not write.
 */
export async function makeAgain(ctx: Context, id: PictureId): Promise<void> {
  await ctx.transaction(async (tx) => {
    await must(tx, 'picture.change', { id })
    const picture = await findPicture(tx.db, id)
    if (!picture || picture.takenDownAt) throw refuse('publishing.picture_not_found')
    await noteFailure(tx.db, id, '', null)
    await announce(tx, { type: 'picture.added', payload: { pictureId: id } })
  })
}
