import type { ArticleKey } from '../articles/index.ts'
import { instantOf, minutesAfter } from '../moment.ts'
import { seeded } from '../seeded.ts'
import { threads } from '../threads.ts'
import type { CommentCopy, CommentTime, HoldCopy, RemovalCopy, ReportCopy } from './comment.ts'

export interface DemoComment {
  readonly key: string
  readonly article: ArticleKey
  /** The key of the comment that it answers. */
  readonly parent: string | null
  /** The key of a reader or of a member of staff. */
  readonly commenter: string
  readonly by: 'reader' | 'staff'
  readonly at: Date
  /** Paragraphs are parted by an empty line. */
  readonly text: string
  readonly likedBy: readonly { readonly reader: string; readonly at: Date }[]
  readonly state: 'published' | 'held' | 'removed'
  readonly pick: { readonly by: string; readonly at: Date } | null
  readonly hold: HoldCopy | null
  readonly removal: (Omit<RemovalCopy, 'when'> & { readonly at: Date }) | null
  readonly reports: readonly (Omit<ReportCopy, 'when'> & { readonly at: Date })[]
}

interface Thread {
  readonly article: ArticleKey
  readonly publishedAt: Date
  readonly now: Date
  readonly audience: readonly Listener[]
}

interface Listener {
  readonly key: string
  readonly confirmed: boolean
  readonly joinedAt: Date
}

/** The comments under an article, each after the one it answers, with everyone who liked them. */
export function commentsOf(
  article: { readonly key: ArticleKey; readonly publishedAt: Date },
  audience: readonly Listener[],
  now: Date,
): DemoComment[] {
  const thread = { article: article.key, publishedAt: article.publishedAt, now, audience }
  const flat: DemoComment[] = []
  for (const copy of threads[article.key] ?? []) addWithReplies(copy, null, thread, flat)
  return flat
}

function addWithReplies(
  copy: CommentCopy,
  parent: string | null,
  thread: Thread,
  flat: DemoComment[],
): void {
  const comment = commentFrom(copy, parent, thread, flat.length + 1)
  flat.push(comment)
  for (const reply of copy.replies ?? []) addWithReplies(reply, comment.key, thread, flat)
}

function commentFrom(
  copy: CommentCopy,
  parent: string | null,
  thread: Thread,
  number: number,
): DemoComment {
  const at = timeIn(thread, copy.when)
  const isReader = thread.audience.some((listener) => listener.key === copy.by)
  return {
    key: `${thread.article}/${copy.name ?? number}`,
    article: thread.article,
    parent,
    commenter: copy.by,
    by: isReader ? 'reader' : 'staff',
    at,
    text: copy.text,
    likedBy: likersOf(copy, at, thread, number),
    state: stateOf(copy),
    pick: copy.pick ? { by: copy.pick.by, at: timeIn(thread, copy.pick.when) } : null,
    hold: copy.hold ?? null,
    removal: copy.removal ? dated(copy.removal, thread) : null,
    reports: (copy.reports ?? []).map((report) => dated(report, thread)),
  }
}

function stateOf(copy: CommentCopy): DemoComment['state'] {
  if (copy.removal) return 'removed'
  return copy.hold ? 'held' : 'published'
}

/** A walk through everyone who could have liked it, begun at a place of the comment's own. */
function likersOf(
  copy: CommentCopy,
  at: Date,
  thread: Thread,
  number: number,
): DemoComment['likedBy'] {
  const able = thread.audience.filter(
    (listener) => listener.confirmed && listener.key !== copy.by && listener.joinedAt <= at,
  )
  const random = seeded(number * 7_919 + copy.text.length)
  const start = random.between(0, Math.max(0, able.length - 1))
  const untilNow = (thread.now.getTime() - at.getTime()) / 60_000
  return Array.from({ length: Math.min(copy.likes, able.length) }, (_, index) => {
    const listener = able[(start + index) % able.length]
    const minutes = Math.floor(Math.min(untilNow, 2_880) * random.next() ** 2)
    return { reader: listener?.key ?? '', at: minutesAfter(at, minutes) }
  })
}

function dated<T extends { readonly when: CommentTime }>(
  copy: T,
  thread: Thread,
): Omit<T, 'when'> & { readonly at: Date } {
  const { when, ...rest } = copy
  return { ...rest, at: timeIn(thread, when) }
}

function timeIn(thread: Thread, when: CommentTime): Date {
  return typeof when === 'number'
    ? minutesAfter(thread.publishedAt, when)
    : instantOf(when, thread.now)
}
