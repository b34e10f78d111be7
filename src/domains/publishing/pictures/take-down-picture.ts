import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { announce, droppedEverywhere } from '#platform/outbox'
import { neededLine } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { PictureId } from './picture.ts'
import { findPicture, writeTakedown } from './pictures.queries.ts'
import { removeFiles } from './remove-files.ts'

export interface TakenDown {
  /** Whether its files are removed and every running process has dropped its pages; else it goes on by itself. */
  readonly isGoneEverywhere: boolean
}

/**
 * Takes a picture down for good: its addresses answer 410, its files are removed, and every page
 * that showed it is dropped everywhere and made again without it. Who, when and why are kept. The
 * original goes too if that is asked. Refuses an empty reason and anyone but editors; asked again,
 * it removes what is left and looks whether all is gone.
 * @example await takeDownPicture(ctx, { picture, reason: 'The photographer objects.', deleteOriginal: true })
 */
export async function takeDownPicture(
  ctx: Context,
  input: { picture: PictureId; reason: string; deleteOriginal: boolean },
): Promise<TakenDown> {
  const eventId = await ctx.transaction(async (tx) => {
    await must(tx, 'picture.take-down', { id: input.picture })
    const picture = await findPicture(tx.db, input.picture)
    if (!picture) throw refuse('publishing.picture_not_found')
    const isAgain = picture.takedownEvent !== null
    if (isAgain && !(input.deleteOriginal && picture.isOriginalKept)) return picture.takedownEvent
    const reason = isAgain
      ? picture.takedownReason
      : neededLine('reason', 'The reason', input.reason, 2000)
    const event = await announce(tx, {
      type: 'picture.taken-down',
      payload: { pictureId: picture.id },
      purges: [{ kind: 'hard', keys: [`pictures:${picture.id}`] }],
    })
    await writeTakedown(tx.db, picture.id, {
      at: picture.takenDownAt ?? tx.clock.now(),
      by: picture.takenDownBy ?? personId(tx.actor) ?? null,
      reason,
      event,
      isOriginalKept: picture.isOriginalKept && !input.deleteOriginal,
    })
    return event
  })
  const isRemoved = await removeFiles(ctx, input.picture).catch((error: unknown) => {
    ctx.log.error({ err: error }, 'files of a picture could not be removed; a job goes on')
    return false
  })
  return { isGoneEverywhere: (await droppedEverywhere(ctx, eventId ?? '')) && isRemoved }
}
