import type { ArticleCard, ArticleId } from '../articles/article.ts'

/**
 * How a container sets its cards, and the parts it has:
 * - lead: the lead, links below it, a stack beside it
 * - river: the newest, wherever else it stands, `length` rows
 * - feature: the feature, then two stacks
 * - quarters: four parts, each one card or a stack of plain ones
 * - voices: opinion, one part
 */
export const layouts = ['lead', 'river', 'feature', 'quarters', 'voices'] as const
export type Layout = (typeof layouts)[number]

/** How many parts a layout has, and how many cards each part takes at most. */
export const partsOf: Readonly<Record<Layout, readonly number[]>> = {
  lead: [1, 4, 4],
  river: [],
  feature: [1, 4, 4],
  quarters: [4, 4, 4, 4],
  voices: [4],
}

/** A container as it is arranged: which article in which part. */
export interface ContainerPlan {
  readonly layout: Layout
  readonly heading: string
  /** Rows of a river; null for every other layout. */
  readonly length: number | null
  readonly parts: readonly (readonly ArticleId[])[]
}

/** The front as readers see it, filled by the newest where nothing was placed by hand. */
export interface Front {
  /** Whether anybody has arranged it. */
  readonly isArranged: boolean
  readonly containers: readonly Container[]
  readonly keys: readonly string[]
}

/** Its parts are those of its layout, some of them perhaps empty; a river has one. */
export interface Container {
  readonly layout: Layout
  readonly heading: string
  readonly parts: readonly (readonly ArticleCard[])[]
}
