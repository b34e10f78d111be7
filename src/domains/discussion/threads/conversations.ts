import type { Profile } from '#domains/accounts'
import type { CommentModel, ConversationModel } from './thread-model.ts'
import { type CommentRow, repliesOnPage, repliesShown } from './thread-page.queries.ts'

export interface About {
  readonly names: ReadonlyMap<string, Pick<Profile, 'name'>>
  /** The article's own authors, whose answers are marked as such. */
  readonly authors: readonly string[]
  /** All roots with their first replies, rather than the page of one conversation. */
  readonly isWhole: boolean
}

/**
 * Puts replies under what they answer: two indents, then by context. Replies come in the order of
 * writing, so whatever a reply answers stands before it or on an earlier page.
 */
export function conversationsFrom(
  roots: readonly CommentRow[],
  rows: readonly CommentRow[],
  about: About,
): ConversationModel[] {
  const byRoot = Map.groupBy(
    rows.filter((row) => row.depth > 0),
    (row) => row.rootId,
  )
  const limit = about.isWhole ? repliesShown : repliesOnPage
  return roots.map((root) => {
    const replies = (byRoot.get(root.id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const shown = replies.slice(0, limit)
    return {
      root: commentModel(root, about),
      replies: arranged(shown, about),
      moreAfter: replies.length > limit ? (shown.at(-1)?.id ?? null) : null,
    }
  })
}

function arranged(replies: readonly CommentRow[], about: About): ConversationModel['replies'] {
  const places: { comment: CommentModel; followUps: CommentModel[] }[] = []
  const placeOf = new Map<string, (typeof places)[number]>()
  for (const reply of replies) {
    const place =
      reply.parentId === null || reply.depth === 1 ? undefined : placeOf.get(reply.parentId)
    const comment = commentModel(reply, about)
    if (place) place.followUps.push(comment)
    else places.push({ comment, followUps: [] })
    const own = place ?? places.at(-1)
    if (own) placeOf.set(reply.id, own)
  }
  return places
}

export function commentModel(
  row: CommentRow,
  { names, authors }: Pick<About, 'names' | 'authors'>,
): CommentModel {
  const answers = row.depth > 1 && row.parentId !== null && row.parentCommenterId !== null
  return {
    id: row.id,
    rootId: row.rootId,
    parentId: row.parentId,
    depth: row.depth,
    state: row.state,
    name: names.get(row.commenterId)?.name ?? '',
    mark: markOf(row, authors),
    postedAt: row.postedAt,
    editedAt: row.editedAt,
    text: row.text ?? '',
    likes: row.likes + row.newLikes,
    removalGround: row.removalGround,
    inReplyTo: answers
      ? { id: row.parentId, name: names.get(row.parentCommenterId)?.name ?? '' }
      : null,
  }
}

function markOf(row: CommentRow, authors: readonly string[]): CommentModel['mark'] {
  if (row.pickedAt) return 'pick'
  if (!row.byStaff) return null
  return authors.includes(row.commenterId) ? 'reporter' : 'staff'
}
