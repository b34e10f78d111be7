import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Ground } from '../grounds.ts'
import type { CommentId } from '../ids.ts'

export type CommentState = 'visible' | 'held' | 'removed' | 'deleted'

/** A comment as it is stored, with its present text. */
export interface StoredComment {
  readonly id: CommentId
  readonly articleId: string
  readonly parentId: string | null
  readonly rootId: string
  readonly depth: number
  readonly commenterId: string
  readonly byStaff: boolean
  readonly state: CommentState
  readonly listed: boolean
  readonly revision: number
  readonly postedAt: Date
  readonly editedAt: Date | null
  readonly shownAt: Date | null
  readonly likes: number
  readonly pickedAt: Date | null
  readonly waitingSince: Date | null
  readonly openReports: number
  readonly removalGround: Ground | null
  readonly text: string
}

const columns =
  sql.raw(`c.id, c.article_id, c.parent_id, c.root_id, c.depth, c.commenter_id, c.by_staff, c.state, c.listed,
  c.revision, c.posted_at, c.edited_at, c.shown_at, c.picked_at, c.waiting_since, c.open_reports, c.removal_ground, w.text,
  c.likes + coalesce((select sum(d.amount) from discussion.count_deltas d
    where d.kind = 'likes' and d.comment_id = c.id), 0)::integer as likes`)
const withText = sql.raw(
  'discussion.comments c join discussion.comment_texts w on w.comment_id = c.id and w.revision = c.revision',
)

export async function findComment(db: Database, id: string): Promise<StoredComment | undefined> {
  const { rows } =
    await sql<StoredComment>`select ${columns} from ${withText} where c.id = ${id}`.execute(db)
  return rows[0]
}

/** What one person has written, newest first, before the given comment. */
export async function commentsBy(
  db: Database,
  { person, before, limit }: { person: string; before: string | undefined; limit: number },
): Promise<StoredComment[]> {
  const { rows } = await sql<StoredComment>`
    select ${columns} from ${withText}
    where c.commenter_id = ${person} and (${before ?? null}::uuid is null or c.id < ${before ?? null}::uuid)
    order by c.id desc limit ${limit}`.execute(db)
  return rows
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockComment(db: Database, id: string): Promise<StoredComment | undefined> {
  await sql`select id from discussion.comments where id = ${id} for update`.execute(db)
  return findComment(db, id)
}

/** A comment and all that it answers, the root first. */
export async function lineOf(db: Database, id: string): Promise<StoredComment[]> {
  const { rows } = await sql<StoredComment>`
    with recursive line as (
      select c.id, c.parent_id from discussion.comments c where c.id = ${id}
      union all
      select p.id, p.parent_id from discussion.comments p join line on p.id = line.parent_id
    )
    select ${columns} from line join ${withText} on c.id = line.id order by c.depth`.execute(db)
  return rows
}

/** The first answers to a comment that readers see. */
export async function answersTo(db: Database, id: string, limit: number): Promise<StoredComment[]> {
  const { rows } = await sql<StoredComment>`
    select ${columns} from ${withText} where c.parent_id = ${id} and c.listed order by c.id limit ${limit}`.execute(
    db,
  )
  return rows
}

/** Whether something that readers see stands under a comment. */
export async function hasListedAnswers(db: Database, id: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from discussion.comments where parent_id = ${id} and listed limit 1`.execute(
      db,
    )
  return rows.length > 0
}

export async function likes(
  db: Database,
  { comment, person }: { comment: string; person: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from discussion.likes where comment_id = ${comment} and person_id = ${person}`.execute(
    db,
  )
  return rows.length > 0
}

/** Takes a comment out of the thread at its writer's wish; it keeps a place only above answers. */
export async function markDeleted(
  db: Database,
  { id, listed }: { id: string; listed: boolean },
): Promise<void> {
  await sql`
    with moot as (update discussion.reports set state = 'moot' where comment_id = ${id} and state = 'open')
    update discussion.comments
    set state = 'deleted', listed = ${listed}, picked_at = null, picked_by = null, waiting_since = null, open_reports = 0,
      removal_ground = null
    where id = ${id}`.execute(db)
}

/** Gives a comment a new text; `held` takes it out of sight until a moderator has read it. */
export async function insertRevision(
  db: Database,
  change: {
    id: string
    revision: number
    text: string
    digest: string
    at: Date
    held: boolean
    listed: boolean
  },
): Promise<void> {
  await sql`
    with words as (
      insert into discussion.comment_texts (comment_id, revision, text, digest, written_at)
      values (${change.id}, ${change.revision}, ${change.text}, ${change.digest}, ${change.at})
    )
    update discussion.comments set revision = ${change.revision}, edited_at = ${change.at},
      state = ${change.held ? 'held' : sql`state`}, listed = ${change.listed},
      waiting_since = ${change.held ? sql`coalesce(waiting_since, ${change.at})` : sql`waiting_since`}
    where id = ${change.id}`.execute(db)
}

export async function setPick(
  db: Database,
  { id, by, at }: { id: string; by: string; at: Date | null },
): Promise<void> {
  await sql`update discussion.comments set picked_at = ${at}, picked_by = ${at ? by : null} where id = ${id}`.execute(
    db,
  )
}

/** A text that a comment has or had; empty where it was erased. */
export async function textOf(
  db: Database,
  { comment, revision }: { comment: string; revision: number },
): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select text from discussion.comment_texts where comment_id = ${comment} and revision = ${revision}`.execute(
    db,
  )
  return rows[0]?.text ?? ''
}

export interface JudgedComment {
  readonly id: string
  readonly articleId: string
  readonly state: CommentState
  readonly postedAt: Date
  readonly revision: number
  readonly text: string
}

/** Comments with the very texts that were judged, under `ID REVISION`. */
export async function commentsWithTexts(
  db: Database,
  judged: readonly { readonly commentId: string; readonly revision: number }[],
): Promise<ReadonlyMap<string, JudgedComment>> {
  if (judged.length === 0) return new Map()
  const { rows } = await sql<JudgedComment>`
    select c.id, c.article_id, c.state, c.posted_at, w.revision, w.text
    from unnest(${judged.map(({ commentId }) => commentId)}::uuid[], ${judged.map(({ revision }) => revision)}::integer[]) as j (id, revision)
    join discussion.comments c on c.id = j.id
    join discussion.comment_texts w on w.comment_id = j.id and w.revision = j.revision`.execute(db)
  return new Map(rows.map((row) => [`${row.id} ${row.revision}`, row]))
}

interface OwnRequest {
  readonly person: string
  readonly article: string
}

/** What a person wrote under an article that waits to be read, oldest first. */
export async function ownHeld(
  db: Database,
  { person, article }: OwnRequest,
): Promise<StoredComment[]> {
  const { rows } = await sql<StoredComment>`
    select ${columns} from ${withText}
    where c.commenter_id = ${person} and c.article_id = ${article} and c.state = 'held' order by c.id limit 50`.execute(
    db,
  )
  return rows
}

/** What a person wrote under an article that readers see. */
export async function ownVisible(db: Database, { person, article }: OwnRequest): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from discussion.comments
    where commenter_id = ${person} and article_id = ${article} and state = 'visible' order by id desc limit 200`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
