import type { Issue } from '#platform/result'
import type { ArticleCard } from '../articles/article.ts'
import type { ContainerPlan, Front } from './front.ts'

/** What the room where the front is arranged, and each of its parts, is made from. */
export interface FrontDeskProps {
  readonly plan: readonly ContainerPlan[]
  readonly version: number
  readonly cards: ReadonlyMap<string, ArticleCard>
  readonly tray: readonly ArticleCard[]
  readonly preview: Front
  readonly words: string | undefined
  readonly changed: { readonly at: Date; readonly by: string } | undefined
  readonly issues: readonly Issue[]
  readonly paper: string
  readonly zone: string
  /** Of the present day: what is older than that day is shown with its own. */
  readonly now: Date
}
