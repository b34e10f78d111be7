import type { ArticleCard, Front } from '#domains/publishing'
import type { Language } from '#platform/i18n'
import type { CardModel, ContainerLayout, ContainerModel, FrontModel } from './front-model.ts'
import { cardOf } from './model-of.ts'

interface Parts {
  readonly language: Language
  readonly counts: ReadonlyMap<string, number>
}

const besides = {
  feature: 'feature',
  quarters: 'quarters',
  voices: 'thirds',
} as const satisfies Record<string, ContainerLayout>

/** Sets the containers that the desk arranged (or the newest filled) into the front's places. */
export function frontModel(
  front: Front,
  { language, counts }: Parts,
): Omit<FrontModel, 'appeal' | 'ads'> {
  const card = (article: ArticleCard): CardModel =>
    cardOf(article, language, counts.get(article.id))
  const top = front.containers.find(({ layout }) => layout === 'lead')
  const [lead, also = [], seconds = []] = top?.parts ?? []
  const river = front.containers.find(({ layout }) => layout === 'river')?.parts.flat() ?? []
  const first = lead?.[0]
  return {
    ...(first
      ? {
          lead: {
            ...card(first),
            also: also.map(({ path, headline }) => ({ href: path, headline })),
          },
        }
      : {}),
    seconds: seconds.map(card),
    river: river.map(card),
    containers: front.containers.flatMap((container): ContainerModel[] => {
      if (container.layout === 'lead' || container.layout === 'river') return []
      const cards = container.parts.flat()
      const section = cards[0]?.section
      if (!section) return []
      return [
        {
          section,
          heading: container.heading || section.name,
          layout: besides[container.layout],
          cards: cards.map(card),
        },
      ]
    }),
  }
}
