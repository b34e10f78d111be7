import type { ArticleCard } from '../articles/article.ts'
import type { Container, ContainerPlan } from './front.ts'

/**
 * Puts cards into the containers of a plan. What was withdrawn leaves its place: a vacant lead or
 * feature is taken by the next in its stack, else by the newest that stands nowhere; a river is what is
 * newest, wherever else it stands; a container without any card is left out.
 */
export function fillFront(
  plan: readonly ContainerPlan[],
  cards: ReadonlyMap<string, ArticleCard>,
  newest: readonly ArticleCard[],
): Container[] {
  const placed = new Set(plan.flatMap(({ parts }) => parts.flat()).map(String))
  const spare = newest.filter(({ id }) => !placed.has(id))
  const containers = plan.map((container): Container => {
    const parts = container.parts.map((ids) => ids.flatMap((id) => cards.get(id) ?? []))
    if (container.layout === 'river')
      return { ...bare(container), parts: [newest.slice(0, container.length ?? 0)] }
    if (container.layout === 'lead' || container.layout === 'feature')
      return { ...bare(container), parts: led(parts, spare) }
    return { ...bare(container), parts }
  })
  return containers.filter(({ parts }) => parts.some((part) => part.length > 0))
}

const bare = ({ layout, heading }: ContainerPlan) => ({ layout, heading })

function led([first = [], ...rest]: ArticleCard[][], spare: ArticleCard[]): ArticleCard[][] {
  if (first.length > 0) return [first, ...rest]
  const from = rest.findLastIndex((part) => part.length > 0)
  const next = rest[from]?.[0]
  if (next) return [[next], ...rest.map((part, index) => (index === from ? part.slice(1) : part))]
  const newest = spare.shift()
  return newest ? [[newest], ...rest] : [[], ...rest]
}
