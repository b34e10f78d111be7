import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context'
import { prepare, type ValueOf } from '#platform/db'
import { newId } from '#platform/ids'
import type { Event } from '#platform/outbox'
import type { CommentId } from '../ids.ts'
import { policyNumber } from '../policy/policy-version.ts'
import { submissionsRememberedFor } from './comment-facts.queries.ts'
import type { Hold, Match } from './phases/phase.ts'

/** A comment as it is to be stored, with its place in the thread. */
export interface NewComment {
  readonly id: CommentId
  readonly articleId: string
  readonly parentId: string | null
  readonly rootId: string
  readonly depth: number
  readonly commenterId: string
  readonly byStaff: boolean
  readonly text: string
  readonly digest: string
}

interface Row extends NewComment {
  readonly key: string
  readonly posts: number
  readonly submittedSince: Date
  readonly now: Date
  /** Of what it counts for, or of the decision that holds it. */
  readonly consequenceId: string
  readonly eventId: string
  readonly event: string
  readonly payload: string
  readonly purges: string
  readonly processId: string
}

interface HeldRow extends Row {
  readonly ground: string | null
  readonly rule: string
  readonly version: string
  readonly policy: number
  readonly matches: string
}

/** The person's turn, the claim of the form, the row, its text and its event; `shown` and `consequence` say the rest. */
const statement = <I extends Row>(
  value: ValueOf<I>,
  shown: RawBuilder<unknown>,
  consequence: RawBuilder<unknown>,
) => sql<{ id: string }>`
  with turn as (
    insert into discussion.standings as s (person_id, posts) values (${value('commenterId')}::uuid, 1)
    on conflict (person_id) do update set posts = s.posts + 1 where s.posts = ${value('posts')}::integer
    returning person_id
  ),
  claim as (
    insert into platform.submissions (key, result, at)
    select ${value('key')}::text, ${value('id')}::text, ${value('now')}::timestamptz from turn
    on conflict (key) do update set result = excluded.result, at = excluded.at
    where platform.submissions.at < ${value('submittedSince')}::timestamptz
    returning result
  ),
  comment as (
    insert into discussion.comments (id, article_id, parent_id, root_id, depth, commenter_id, by_staff, posted_at,
      state, listed, shown_at, waiting_since)
    select ${value('id')}::uuid, ${value('articleId')}::uuid, ${value('parentId')}::uuid, ${value('rootId')}::uuid,
      ${value('depth')}::smallint, ${value('commenterId')}::uuid, ${value('byStaff')}::boolean, ${value('now')}::timestamptz, ${shown}
    from claim returning id, article_id, commenter_id
  ),
  words as (
    insert into discussion.comment_texts (comment_id, revision, text, digest, written_at)
    select id, 1, ${value('text')}::text, ${value('digest')}::text, ${value('now')}::timestamptz from comment
  ),
  consequence as (${consequence}),
  event as (
    insert into platform.outbox (id, type, payload, purges, origin, at)
    select ${value('eventId')}::uuid, ${value('event')}::text, ${value('payload')}::jsonb, ${value('purges')}::jsonb,
      ${value('processId')}::uuid, ${value('now')}::timestamptz from comment
  )
  select id from comment`

const insertVisible = prepare<Row, { id: string }>('discussion.post-comment', (value) =>
  statement(
    value,
    sql`'visible', true, ${value('now')}::timestamptz, null`,
    sql`
    insert into discussion.count_deltas (id, kind, article_id, comment_id, commenter_id, amount)
    select ${value('consequenceId')}::uuid, 'comments', article_id, id, commenter_id, 1 from comment`,
  ),
)

const insertHeld = prepare<HeldRow, { id: string }>('discussion.hold-comment', (value) =>
  statement(
    value,
    sql`'held', false, null, ${value('now')}::timestamptz`,
    sql`
    insert into discussion.decisions (id, comment_id, number, person_id, measure, ground, source, automation, rule,
      rule_version, policy_version, text_revision, words, matches, before, decided_at)
    select ${value('consequenceId')}::uuid, id, 1, commenter_id, 'hold', ${value('ground')}::text, 'phase', 'full',
      ${value('rule')}::text, ${value('version')}::text, ${value('policy')}::integer, 1, '', ${value('matches')}::jsonb,
      '{}'::jsonb, ${value('now')}::timestamptz from comment`,
  ),
)

/**
 * Writes a comment in one statement: the person's turn, the claim of its form, the row, its text,
 * what it counts for or why it is held, and its event. False where another sender of the same form
 * was first, or where the person has posted something since the facts were asked for (`posts`).
 */
export async function insertComment(
  ctx: Context,
  comment: NewComment,
  {
    key,
    posts,
    holds,
    event,
  }: {
    readonly key: string
    readonly posts: number
    readonly holds: readonly Hold[]
    readonly event: Event
  },
): Promise<boolean> {
  const now = ctx.clock.now()
  const row: Row = {
    ...comment,
    key,
    posts,
    now,
    submittedSince: new Date(now.getTime() - submissionsRememberedFor),
    consequenceId: newId(ctx),
    eventId: newId(ctx),
    event: event.type,
    payload: JSON.stringify(event.payload),
    purges: JSON.stringify(event.purges ?? []),
    processId: ctx.processId,
  }
  const [first] = holds
  const rows = first
    ? await insertHeld(ctx.db, {
        ...row,
        ground: first.ground,
        rule: first.rule,
        version: first.version,
        policy: policyNumber,
        matches: JSON.stringify(matchesOf(holds)),
      })
    : await insertVisible(ctx.db, row)
  return rows.length === 1
}

/** What every holding phase saw; a phase that marks no words stands with an empty stretch. */
export const matchesOf = (holds: readonly Hold[]): (Match & { readonly version: string })[] =>
  holds.flatMap(({ rule, version, matches }) =>
    matches.length > 0
      ? matches.map((match) => ({ ...match, version }))
      : [{ rule, version, from: 0, to: 0 }],
  )
