import { sql } from 'kysely'
import { day, minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { prepare } from '#platform/db'
import type { CommentId } from '../ids.ts'
import type { CommentFacts } from './comment-facts.ts'
import { recentNeeded } from './phases/rate.ts'

/** How long a form that has been sent is known again. */
export const submissionsRememberedFor = 10 * minute

/** Where a comment goes: under an article, or in answer to a comment. */
export type Target = { readonly article: string } | { readonly comment: string }

interface FactsRow {
  articleId: string | null
  threadState: 'open' | 'closed' | 'hidden'
  closesAt: Date | null
  parentId: string | null
  rootId: string
  depth: number
  parentState: 'visible' | 'held' | 'removed' | 'deleted'
  approved: number | null
  suspendedUntil: Date | null
  posts: number | null
  postedAt: Date[] | null
  digests: string[] | null
  submitted: CommentId | null
}

interface FactsInput {
  readonly article: string | null
  readonly parent: string | null
  readonly commenter: string
  readonly key: string
  readonly submittedSince: Date
  readonly postedSince: string
  /** The comment that is being changed: it does not repeat itself. */
  readonly editing: string | null
}

const factsRows = prepare<FactsInput, FactsRow>(
  'discussion.comment-facts',
  (value) => sql`
  select t.article_id, t.state as thread_state, t.closes_at,
    p.id as parent_id, p.root_id, p.depth, p.state as parent_state,
    s.approved, s.suspended_until, s.posts, recent.posted_at, recent.digests, u.result as submitted
  from (values (1)) as asked
  left join discussion.comments p on p.id = ${value('parent')}::uuid
  left join discussion.threads t on t.article_id = coalesce(${value('article')}::uuid, p.article_id)
  left join discussion.standings s on s.person_id = ${value('commenter')}::uuid
  left join platform.submissions u on u.key = ${value('key')} and u.at >= ${value('submittedSince')}
  left join lateral (
    select array_agg(r.posted_at order by r.id desc) as posted_at, array_agg(r.digest order by r.id desc) as digests
    from (
      select c.id, c.posted_at, case when c.state = 'deleted' then '' else w.digest end as digest from discussion.comments c
      join discussion.comment_texts w on w.comment_id = c.id and w.revision = c.revision
      where c.commenter_id = ${value('commenter')}::uuid and c.id > ${value('postedSince')}::uuid
        and c.id is distinct from ${value('editing')}::uuid
      order by c.id desc limit ${sql.lit(recentNeeded)}
    ) r
  ) recent on true`,
)

export async function loadCommentFacts(
  ctx: Context,
  asked: {
    readonly to: Target
    readonly commenter: string
    readonly key: string
    readonly editing?: string
  },
): Promise<CommentFacts> {
  const now = ctx.clock.now().getTime()
  const rows = await factsRows(ctx.db, {
    article: 'article' in asked.to ? asked.to.article : null,
    parent: 'comment' in asked.to ? asked.to.comment : null,
    commenter: asked.commenter,
    key: asked.key,
    submittedSince: new Date(now - submissionsRememberedFor),
    postedSince: idsSince(now - day),
    editing: asked.editing ?? null,
  })
  return factsOf(rows[0])
}

/** Ids are UUIDv7: those of an instant and later are greater than this. */
function idsSince(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

function factsOf(row: FactsRow | undefined): CommentFacts {
  return {
    thread: row?.articleId
      ? { articleId: row.articleId, state: row.threadState, closesAt: row.closesAt }
      : undefined,
    parent: row?.parentId
      ? { id: row.parentId, rootId: row.rootId, depth: row.depth, state: row.parentState }
      : undefined,
    standing: { approved: row?.approved ?? 0, suspendedUntil: row?.suspendedUntil ?? null },
    recent: (row?.postedAt ?? []).map((at, index) => ({ at, digest: row?.digests?.[index] ?? '' })),
    posts: row?.posts ?? 0,
    submitted: row?.submitted ?? undefined,
  }
}
