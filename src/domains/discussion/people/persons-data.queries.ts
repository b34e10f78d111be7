import { sql } from 'kysely'
import type { Database } from '#platform/db'

/** What a person wrote, with every text it had. */
export async function writtenBy(db: Database, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select c.id, c.article_id, c.parent_id, c.state, c.posted_at,
      (select json_agg(json_build_object('revision', w.revision, 'text', w.text, 'writtenAt', w.written_at) order by w.revision)
        from discussion.comment_texts w where w.comment_id = c.id) as texts
    from discussion.comments c where c.commenter_id = ${person} order by c.id`.execute(db)
  return rows
}

export async function likesOf(db: Database, person: string): Promise<unknown[]> {
  const { rows } =
    await sql`select comment_id, at from discussion.likes where person_id = ${person} order by at`.execute(
      db,
    )
  return rows
}

export interface ErasedComment {
  readonly id: string
  readonly articleId: string
  readonly wasVisible: boolean
}

/**
 * Empties a person's texts and takes the comments out of sight in one statement; those with
 * answers keep their place. Gives what was taken, so that it is counted.
 */
export async function eraseComments(db: Database, person: string): Promise<ErasedComment[]> {
  const { rows } = await sql<ErasedComment>`
    with before as (
      select id, article_id, state = 'visible' as was_visible from discussion.comments
      where commenter_id = ${person} for update
    ),
    words as (
      update discussion.comment_texts w set text = '', digest = '' from before where w.comment_id = before.id
    ),
    moot as (
      update discussion.reports r set state = 'moot' from before where r.comment_id = before.id and r.state = 'open'
    ),
    taken as (
      update discussion.comments c set state = 'deleted', picked_at = null, picked_by = null, waiting_since = null, open_reports = 0,
        removal_ground = null, listed = exists (select 1 from discussion.comments a where a.parent_id = c.id and a.listed)
      from before where c.id = before.id
    )
    select id, article_id, was_visible from before`.execute(db)
  return rows
}

/** Takes back a person's likes; gives the articles under which they stood. */
export async function eraseLikes(
  db: Database,
  person: string,
): Promise<{ commentId: string; articleId: string }[]> {
  const { rows } = await sql<{ commentId: string; articleId: string }>`
    with gone as (delete from discussion.likes where person_id = ${person} returning comment_id)
    select gone.comment_id, c.article_id from gone join discussion.comments c on c.id = gone.comment_id`.execute(
    db,
  )
  return rows
}

/** Appends what an erasure takes from the counts, in one statement. */
export async function appendErasureDeltas(
  db: Database,
  person: string,
  deltas: readonly {
    readonly id: string
    readonly kind: 'comments' | 'likes'
    readonly articleId: string
    readonly commentId: string
  }[],
): Promise<void> {
  if (deltas.length === 0) return
  await sql`insert into discussion.count_deltas (id, kind, article_id, comment_id, commenter_id, amount)
    select id, kind, article_id, comment_id, ${person}::uuid, -1
    from unnest(${deltas.map(({ id }) => id)}::uuid[], ${deltas.map(({ kind }) => kind)}::text[],
      ${deltas.map(({ articleId }) => articleId)}::uuid[], ${deltas.map(({ commentId }) => commentId)}::uuid[])
      as d (id, kind, article_id, comment_id)`.execute(db)
}
