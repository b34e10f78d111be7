import type { ComponentChildren } from 'preact'
import type { PictureModel } from '#domains/publishing'
import type { Language } from '#platform/i18n'

export interface CardSection {
  readonly slug: string
  readonly name: string
  /** Name of one of the design's hues, a class of the style sheet. */
  readonly hue: string
}

/** An article as it stands on a front or in a list. */
export interface CardModel {
  readonly href: string
  readonly headline: string
  readonly standfirst?: string
  readonly kicker: string
  readonly section: CardSection
  /** Language of the article where it differs from the page's: ga-IE. */
  readonly language?: string
  readonly byline?: { readonly names: string; readonly place?: string }
  readonly publishedAt: Date
  readonly picture?: PictureModel
  readonly commentCount?: number
  /** Set for opinion: what the writer is. */
  readonly opinion?: { readonly role: string }
}

export type ContainerLayout = 'feature' | 'quarters' | 'thirds' | 'list'

export interface ContainerModel {
  readonly section: CardSection
  /** Other than the section's name. */
  readonly heading?: string
  readonly layout: ContainerLayout
  readonly cards: readonly CardModel[]
}

export interface FrontModel {
  readonly lead?: CardModel & {
    readonly also?: readonly { readonly href: string; readonly headline: string }[]
  }
  readonly seconds: readonly CardModel[]
  readonly river: readonly CardModel[]
  readonly containers: readonly ContainerModel[]
  /** The appeal's strip, between the first containers. */
  readonly appeal?: ComponentChildren
  /** Advertisement slots, in the order of the page; the first stands beside the river. */
  readonly ads: readonly ComponentChildren[]
}

/** In which words and in whose time a page is printed. */
export interface Edition {
  readonly language: Language
  readonly zone: string
  readonly now: Date
}
