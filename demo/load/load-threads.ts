import { addComment, type CommentId, suspendReader } from '#domains/discussion'
import type { ArticleId } from '#domains/publishing'
import type { Actor } from '#platform/context'
import type { DemoComment } from '../threads/comments-of.ts'
import type { Edition } from '../edition.ts'
import type { Past } from './in-the-past.ts'
import { idOf, type People } from './load-people.ts'

interface Known {
  readonly people: People
  readonly articles: ReadonlyMap<string, ArticleId>
}

// The demo says why a comment is held in its own words; these are the phases that would have held it.
const rules = { 'new-reader': 'first-comments', links: 'watched-words' } as const

/** The letters under the articles, with what became of each, and the one reader who is suspended. */
export async function loadThreads(past: Past, demo: Edition, known: Known): Promise<void> {
  const comments = new Map<string, CommentId>()
  const ctx = past(demo.now)
  for (const comment of demo.comments)
    comments.set(comment.key, await addComment(ctx, pastComment(comment, comments, known)))
  for (const { key, suspension } of demo.readers) {
    if (!suspension) continue
    const by = demo.staff.find((member) => member.key === suspension.by)
    if (!by) throw new Error('The demo edition has no such moderator')
    const moderator: Actor = {
      kind: 'person',
      id: idOf(known.people, by.key),
      name: by.name,
      roles: by.roles,
      sessionId: '',
      emailConfirmed: true,
    }
    await suspendReader(past(suspension.since, moderator), {
      person: idOf(known.people, key),
      ground: suspension.ground,
      words: suspension.words,
      until: suspension.until,
    })
  }
}

function pastComment(
  comment: DemoComment,
  comments: ReadonlyMap<string, CommentId>,
  { people, articles }: Known,
) {
  const { parent, pick, hold, removal } = comment
  return {
    article: idOf(articles, comment.article),
    parent: parent === null ? null : idOf(comments, parent),
    commenter: idOf(people, comment.commenter),
    byStaff: comment.by === 'staff',
    text: comment.text,
    at: comment.at,
    likedBy: comment.likedBy.map(({ reader, at }) => ({ person: idOf(people, reader), at })),
    pick: pick && { by: idOf(people, pick.by), at: pick.at },
    hold: hold && { rule: rules[hold.reason] },
    removal: removal && { ...removal, by: idOf(people, removal.by) },
    reports: comment.reports.map(({ notifier, ...report }) => ({
      ...report,
      notifier: notifierOf(notifier, people),
    })),
    keptBy: idOf(people, 'sive'),
  }
}

function notifierOf(notifier: DemoComment['reports'][number]['notifier'], people: People) {
  if (notifier === null || 'email' in notifier) return notifier
  return { person: idOf(people, notifier.reader) }
}
