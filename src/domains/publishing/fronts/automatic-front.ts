import type { ArticleCard, ArticleId } from '../articles/article.ts'
import type { Section } from '../sections/section.ts'
import type { ContainerPlan } from './front.ts'

const riverRows = 8

/**
 * A front by the newest alone: the newest with a picture leads, three stand beside it, a river, then
 * a container for each section that has something left, no two neighbours alike.
 */
export function automaticFront(
  newest: readonly ArticleCard[],
  sections: readonly Section[],
): ContainerPlan[] {
  const left = [...newest]
  const take = (count: number, from: readonly ArticleCard[] = left): ArticleId[] => {
    const taken = from.slice(0, count)
    for (const card of taken) left.splice(left.indexOf(card), 1)
    return taken.map(({ id }) => id)
  }
  if (left.length === 0) return []
  const pictured = left.filter(({ picture }) => picture !== null)
  const lead = take(1, pictured.length > 0 ? pictured : left)
  const containers: ContainerPlan[] = [
    { layout: 'lead', heading: 'Top stories', length: null, parts: [lead, [], take(3)] },
  ]
  const blocks: ContainerPlan[] = []
  for (const section of sections) {
    const of = left.filter((card) => card.section.slug === section.slug)
    if (of.length < 3) continue
    const layout = blocks.at(-1)?.layout === 'feature' ? 'quarters' : 'feature'
    const ids = take(layout === 'feature' ? 5 : 4, of)
    const parts =
      layout === 'feature'
        ? [ids.slice(0, 1), ids.slice(1, 3), ids.slice(3)]
        : [0, 1, 2, 3].map((nth) => ids.slice(nth, nth + 1))
    blocks.push({ layout, heading: section.name, length: null, parts })
  }
  if (newest.length > 1)
    containers.push({ layout: 'river', heading: 'Latest', length: riverRows, parts: [] })
  return [...containers, ...blocks]
}
