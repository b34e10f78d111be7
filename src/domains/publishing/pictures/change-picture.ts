import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { agenciesById } from '../agencies/agencies.queries.ts'
import { line } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { PictureId } from './picture.ts'
import type { PictureWords } from './picture-record.ts'
import { findPicture, updatePicture } from './pictures.queries.ts'

export type PictureChanges = {
  readonly picture: PictureId
  readonly version: number
} & Partial<PictureWords>

/**
 * Changes the words, rights and point of focus of a picture, wherever it is shown with its own.
 * Refuses words that are too long, a point outside the picture, what was made from an older version
 * (`publishing.picture_changed`), and anyone who may not write.
 * @example await changePicture(ctx, { picture, version: 1, alt: 'A bridge at dusk' })
 */
export async function changePicture(
  ctx: Context,
  { picture, version, ...changes }: PictureChanges,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await must(tx, 'picture.change', { id: picture })
    const before = await findPicture(tx.db, picture)
    if (!before || before.takenDownAt) throw refuse('publishing.picture_not_found')
    const words = checkWords({ ...before, ...changes })
    if (words.agencyId && !(await agenciesById(tx.db, [words.agencyId])).has(words.agencyId))
      throw refuse('publishing.unknown_choice', { field: 'agencyId', what: 'agency' })
    if (!(await updatePicture(tx.db, picture, version, words)))
      throw refuse('publishing.picture_changed', { field: 'version' })
    await announce(tx, {
      type: 'picture.changed',
      payload: { pictureId: picture },
      purges: [{ kind: 'fresh', keys: [`pictures:${picture}`] }],
    })
  })
}

function checkWords(given: PictureWords): PictureWords {
  if (![given.focusX, given.focusY].every((place) => place >= 0 && place <= 1)) {
    throw refuse('publishing.words_invalid', {
      field: 'focusX',
      why: 'The point of focus must be within the picture: from 0 to 100.',
    })
  }
  mustBeAddress('licensorUrl', 'The licensor’s address', given.licensorUrl)
  mustBeAddress('licenseUrl', 'The address of the terms', given.licenseUrl)
  return {
    alt: line('alt', 'The alt text', given.alt, 1000),
    isDecoration: given.isDecoration,
    headline: line('headline', 'The name', given.headline, 300),
    caption: line('caption', 'The caption', given.caption, 2000),
    credit: line('credit', 'The credit', given.credit, 300),
    source: line('source', 'The source', given.source, 300),
    creator: line('creator', 'The photographer', given.creator, 300),
    copyright: line('copyright', 'The copyright notice', given.copyright, 300),
    agencyId: given.agencyId,
    assetId: line('assetId', 'The agency’s id', given.assetId, 200),
    extendedDescription: line(
      'extendedDescription',
      'The long description',
      given.extendedDescription,
      5000,
    ),
    usageTerms: line('usageTerms', 'The terms', given.usageTerms, 2000),
    instructions: line('instructions', 'The instructions', given.instructions, 2000),
    licensorName: line('licensorName', 'The licensor', given.licensorName, 300),
    licensorUrl: line('licensorUrl', 'The licensor’s address', given.licensorUrl, 500),
    licenseUrl: line('licenseUrl', 'The address of the terms', given.licenseUrl, 500),
    keywords: line('keywords', 'The keywords', given.keywords, 2000),
    city: line('city', 'The city', given.city, 300),
    country: line('country', 'The country', given.country, 300),
    digitalSourceType: line('digitalSourceType', 'How it was made', given.digitalSourceType, 300),
    focusX: given.focusX,
    focusY: given.focusY,
  }
}

function mustBeAddress(field: string, name: string, given: string): void {
  if (given === '' || /^https?:\/\/[^\s"<>]+$/.test(given)) return
  throw refuse('publishing.words_invalid', { field, why: `${name} must begin with https://.` })
}
