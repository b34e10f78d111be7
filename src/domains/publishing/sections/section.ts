import type { Id } from '#platform/ids'

export type SectionId = Id<'Section'>

/** A part of the paper with its place in the navigation. */
export interface Section {
  readonly id: SectionId
  readonly slug: string
  readonly name: string
  /** Name of its hue among the design's tokens. */
  readonly hue: string
  readonly description: string
  readonly position: number
}

/** The hues that the style sheets know. */
export const hues = ['ireland', 'world', 'business', 'climate', 'culture', 'opinion'] as const
