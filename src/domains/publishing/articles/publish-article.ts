import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { dayIn } from '#platform/zones'
import { numbered, slugOf } from '#platform/slugs'
import { pictureFacts } from '../pictures/pictures.queries.ts'
import { refuse } from '../refusals.ts'
import { placesOf, takeAddress, writePublication } from './article-writes.queries.ts'
import { type ArticleId, articlePath } from './article.ts'
import { articleToChange } from './article-to-change.ts'
import { type ArticleRecord, findRevision } from './articles.queries.ts'
import { beforePublication, pictureIdsOf } from './before-publication.ts'
import type { Revision } from './draft.ts'
import { keysOf } from './keys.ts'

export interface Published {
  /** `already`: readers have this very version. */
  readonly outcome: 'published' | 'updated' | 'already'
  readonly path: string
}

/**
 * Sets the newest revision before readers: the first time under /YYYY/MM/DD/slug of this day in the
 * newsroom's zone, later at the same address, with the time of the update. A slug that was changed
 * since leaves a redirect. Refuses what lacks headline, standfirst, section, text or a picture's
 * alt text, with `publishing.not_ready`; a version that has been overtaken; and anyone but editors.
 * Asked again for the same version, it does nothing.
 * @example const { path } = await publishArticle(ctx, { article, version: 4 })
 */
export async function publishArticle(
  ctx: Context,
  input: { article: ArticleId; version: number },
): Promise<Published> {
  return ctx.transaction(async (tx) => {
    const { article, working } = await articleToChange(tx, input.article, 'article.publish')
    if (article.state === 'withdrawn') throw refuse('publishing.article_withdrawn')
    if (input.version !== article.version)
      throw refuse('publishing.article_changed', {
        field: 'version',
        version: article.version,
        who: 'Somebody',
      })
    if (article.publishedVersion === article.version && article.day && article.slug)
      return { outcome: 'already', path: articlePath(article.day, article.slug) }
    await refuseWhatIsNotReady(tx, working)
    return setBeforeReaders(tx, article, working)
  })
}

async function refuseWhatIsNotReady(tx: Context, working: Revision): Promise<void> {
  const pictures = await pictureFacts(tx.db, pictureIdsOf(working))
  const stops = beforePublication(working, pictures).filter(({ weight }) => weight === 'stops')
  const [first] = stops
  if (first)
    throw refuse('publishing.not_ready', {
      field: first.field,
      why: stops.map(({ message }) => message).join(' '),
    })
}

async function setBeforeReaders(
  tx: Context,
  article: ArticleRecord,
  working: Revision,
): Promise<Published> {
  const at = tx.clock.now()
  const isFirst = article.publishedVersion === null
  const placesBefore = await placesOf(tx.db, article.id)
  const day = article.day ?? dayIn(tx.settings.zone, at)
  const slug = await addressFor(tx, article, working, day)
  const publishedAt = article.publishedAt ?? at
  await writePublication(tx.db, {
    id: newId<'Publication'>(tx),
    article: article.id,
    version: working.version,
    draft: working,
    day,
    slug,
    publishedAt,
    isFirst,
    at,
    by: personId(tx.actor) ?? null,
  })
  const keys = keysOf(article.id, day, placesBefore, await placesOf(tx.db, article.id))
  await announce(tx, {
    type: isFirst ? 'article.published' : 'article.updated',
    payload: { articleId: article.id },
    purges: [{ kind: 'fresh', keys }],
  })
  return { outcome: isFirst ? 'published' : 'updated', path: articlePath(day, slug) }
}

/** The address keeps unless another slug is asked for; where one is taken, a number follows it. */
async function addressFor(
  tx: Context,
  article: ArticleRecord,
  working: Revision,
  day: string,
): Promise<string> {
  const before =
    article.publishedVersion === null
      ? undefined
      : await findRevision(tx.db, article.id, article.publishedVersion)
  if (article.slug && (working.slug === '' || working.slug === before?.slug)) return article.slug
  const wanted = working.slug === '' ? slugOf(working.headline) : working.slug
  for (let nth = 1; nth <= 1000; nth += 1) {
    const slug = numbered(wanted, nth)
    if (await takeAddress(tx.db, { day, slug, articleId: article.id, at: tx.clock.now() }))
      return slug
  }
  throw refuse('publishing.not_ready', {
    field: 'slug',
    why: 'Too many articles of this day have this address; choose another.',
  })
}
