import { sql } from 'kysely'
import type { Database } from '#platform/db'

export interface NewThread {
  readonly article: string
  readonly openedAt: Date
  /** Null: until somebody closes it. */
  readonly closesAt: Date | null
}

type ThreadState = 'open' | 'closed' | 'hidden'

/** Opens a thread where there is none. */
export async function insertThread(
  db: Database,
  thread: NewThread,
  state: ThreadState,
): Promise<void> {
  await sql`insert into discussion.threads (article_id, state, closes_at, opened_at)
    values (${thread.article}, ${state}, ${thread.closesAt}, ${thread.openedAt})
    on conflict (article_id) do nothing`.execute(db)
}

export async function upsertThread(db: Database, thread: NewThread): Promise<void> {
  await sql`insert into discussion.threads (article_id, state, closes_at, opened_at)
    values (${thread.article}, 'open', ${thread.closesAt}, ${thread.openedAt})
    on conflict (article_id) do update set closes_at = excluded.closes_at, opened_at = excluded.opened_at`.execute(
    db,
  )
}

/** Whether that was a change. */
export async function setThreadState(
  db: Database,
  article: string,
  state: ThreadState,
): Promise<boolean> {
  const { rows } = await sql`update discussion.threads set state = ${state}
    where article_id = ${article} and state <> ${state} returning article_id`.execute(db)
  return rows.length > 0
}

/** Whether there was an open thread to close. */
export async function setClosesAt(db: Database, article: string, at: Date): Promise<boolean> {
  const { rows } = await sql`update discussion.threads set closes_at = ${at}
    where article_id = ${article} and (closes_at is null or closes_at > ${at}) returning article_id`.execute(
    db,
  )
  return rows.length > 0
}

export async function threadExists(db: Database, article: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from discussion.threads where article_id = ${article}`.execute(db)
  return rows.length > 0
}

export interface StoredThread {
  readonly state: ThreadState
  readonly openedAt: Date
  readonly closesAt: Date | null
}

export async function findThread(db: Database, article: string): Promise<StoredThread | undefined> {
  const { rows } = await sql<StoredThread>`
    select state, opened_at, closes_at from discussion.threads where article_id = ${article}`.execute(
    db,
  )
  return rows[0]
}
