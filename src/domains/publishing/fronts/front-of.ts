import type { Database } from '#platform/db'
import type { ArticleCard } from '../articles/article.ts'
import { articleCards, cardOf, keysOfCards } from '../articles/article-cards.ts'
import { latestRows } from '../articles/cards.queries.ts'
import { sectionsOf } from '../sections/sections.queries.ts'
import { automaticFront } from './automatic-front.ts'
import { fillFront } from './fill-front.ts'
import type { ContainerPlan, Front } from './front.ts'
import { findFront } from './fronts.queries.ts'

/** Enough to fill a river and every vacant place. */
const newestRead = 60

/**
 * The front as readers see it: as it was arranged, with vacant leads and rivers filled by the
 * newest; wholly by the newest where nobody has arranged it. At most four
 * queries, however many cards it has.
 * @example const { containers, keys } = await frontOf(ctx.db)
 */
export async function frontOf(db: Database, name = 'home'): Promise<Front> {
  const arranged = await findFront(db, name)
  const isArranged = arranged.containers.length > 0
  const placed = arranged.containers.flatMap(({ parts }) => parts.flat())
  const cards = await articleCards(db, placed)
  const newest = (await latestRows(db, { limit: newestRead })).map(cardOf)
  const all = new Map<string, ArticleCard>([
    ...cards,
    ...newest.map((card) => [card.id, card] as const),
  ])
  const plan: readonly ContainerPlan[] = isArranged
    ? arranged.containers
    : automaticFront(newest, await sectionsOf(db))
  const containers = fillFront(plan, all, newest)
  const shown = containers.flatMap(({ parts }) => parts.flat())
  return { isArranged, containers, keys: [`front:${name}`, ...keysOfCards(shown)] }
}
