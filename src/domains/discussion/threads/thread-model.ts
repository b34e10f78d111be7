import type { Language } from '#platform/i18n'
import type { Ground } from '../grounds.ts'

export const orders = ['oldest', 'newest', 'liked'] as const
/** In which order a thread is read; replies always stand in the order of writing. */
export type Order = (typeof orders)[number]

/** A comment as a thread shows it. */
export interface CommentModel {
  readonly id: string
  readonly rootId: string
  readonly parentId: string | null
  readonly depth: number
  /** A text, or a sentence that says what became of it. */
  readonly state: 'visible' | 'held' | 'removed' | 'deleted'
  readonly name: string
  readonly mark: 'pick' | 'reporter' | 'staff' | null
  readonly postedAt: Date
  readonly editedAt: Date | null
  readonly text: string
  readonly likes: number
  readonly removalGround: Ground | null
  /** Whom it answers, where that is not plain from its place. */
  readonly inReplyTo: { readonly id: string; readonly name: string } | null
}

/** A root with what answers it: replies to it, each with all that follows from it. */
export interface ConversationModel {
  readonly root: CommentModel
  readonly replies: readonly {
    readonly comment: CommentModel
    readonly followUps: readonly CommentModel[]
  }[]
  /** The last reply shown, where there are more. */
  readonly moreAfter: string | null
}

/** A page of a thread. */
export interface ThreadModel {
  /** Surrogate keys of the page that it stands on. */
  readonly keys: readonly string[]
  readonly articleId: string
  readonly path: string
  readonly headline: string
  readonly language: Language
  readonly isOpen: boolean
  /** The beginning of the present day in the paper's zone. */
  readonly today: Date
  readonly closesAt: Date | null
  readonly zone: string
  readonly order: Order
  readonly count: number
  readonly commenters: number
  readonly conversations: readonly ConversationModel[]
  /** Cursor of the next page. */
  readonly next: string | null
  /** A page further down, or of one conversation, rather than the beginning. */
  readonly isDeep: boolean
  /** The root whose conversation alone is shown. */
  readonly of: string | null
}
