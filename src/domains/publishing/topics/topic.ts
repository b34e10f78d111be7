import type { Id } from '#platform/ids'

export type TopicId = Id<'Topic'>

/** What an article is about, across sections. */
export interface Topic {
  readonly id: TopicId
  readonly slug: string
  readonly name: string
}
