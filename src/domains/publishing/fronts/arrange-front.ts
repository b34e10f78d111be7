import type { ArticleId } from '../articles/article.ts'
import { type ContainerPlan, type Layout, partsOf } from './front.ts'

type Plan = readonly ContainerPlan[]

/** A place on the front: which container, and which of its parts. */
export interface Place {
  readonly container: number
  readonly part: number
}

/** Every part with a place for cards, from the top down. */
export const placesIn = (plan: Plan): Place[] =>
  plan.flatMap(({ layout }, container) => partsOf[layout].map((_, part) => ({ container, part })))

/** Puts an article first in a part, wherever it stood before. What no longer fits goes on to the container's next part, and at last off the front. */
export function placeCard(plan: Plan, article: ArticleId, place: Place): ContainerPlan[] {
  return removeCard(plan, article).map((container, index) =>
    index === place.container ? insert(container, article, place.part, 0) : container,
  )
}

/** Moves a card one place up or down: within its part, else into the part before or after. */
export function moveCard(plan: Plan, article: ArticleId, by: -1 | 1): ContainerPlan[] {
  const places = placesIn(plan)
  const from = places.findIndex((place) => cardsAt(plan, place).includes(article))
  const present = places[from]
  if (!present) return [...plan]
  const cards = cardsAt(plan, present)
  const at = cards.indexOf(article)
  const without = removeCard(plan, article)
  if (at + by >= 0 && at + by < cards.length) return put(without, article, present, at + by)
  const next = places[from + by]
  if (!next) return [...plan]
  return put(without, article, next, by < 0 ? cardsAt(plan, next).length : 0)
}

export const removeCard = (plan: Plan, article: ArticleId): ContainerPlan[] =>
  plan.map((container) => ({
    ...container,
    parts: container.parts.map((cards) => cards.filter((id) => id !== article)),
  }))

export function addContainer(
  plan: Plan,
  given: { layout: Layout; heading: string; length: number | null },
): ContainerPlan[] {
  return [
    ...plan,
    {
      ...given,
      length: given.layout === 'river' ? (given.length ?? 8) : null,
      parts: partsOf[given.layout].map(() => []),
    },
  ]
}

export function moveContainer(plan: Plan, position: number, by: -1 | 1): ContainerPlan[] {
  const moved = [...plan]
  const [one, other] = [moved[position], moved[position + by]]
  if (one && other) [moved[position], moved[position + by]] = [other, one]
  return moved
}

export const removeContainer = (plan: Plan, position: number): ContainerPlan[] =>
  plan.filter((_, index) => index !== position)

const cardsAt = (plan: Plan, { container, part }: Place): readonly ArticleId[] =>
  plan[container]?.parts[part] ?? []

const put = (
  plan: Plan,
  article: ArticleId,
  { container, part }: Place,
  at: number,
): ContainerPlan[] =>
  plan.map((one, index) => (index === container ? insert(one, article, part, at) : one))

function insert(
  container: ContainerPlan,
  article: ArticleId,
  part: number,
  at: number,
): ContainerPlan {
  const room = partsOf[container.layout]
  const parts = room.map((_, index) => [...(container.parts[index] ?? [])])
  let carried: ArticleId | undefined = article
  let place = at
  for (let index = part; index < room.length && carried !== undefined; index += 1) {
    const cards: ArticleId[] = parts[index] ?? []
    // At the end of a full part, the newcomer takes the last place.
    cards.splice(Math.min(place, (room[index] ?? 1) - 1), 0, carried)
    carried = cards.length > (room[index] ?? 0) ? cards.pop() : undefined
    place = 0
  }
  return { ...container, parts }
}
