import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { Topic } from './topic.ts'

/** A topic by the slug in its address. */
export async function topicBySlug(db: Database, slug: string): Promise<Topic | undefined> {
  const { rows } =
    await sql<Topic>`select id, slug, name from publishing.topics where slug = ${slug}`.execute(db)
  return rows[0]
}

export async function allTopics(db: Database): Promise<Topic[]> {
  const { rows } =
    await sql<Topic>`select id, slug, name from publishing.topics order by lower(name) limit 2000`.execute(
      db,
    )
  return rows
}

/** Topics by id, in the order of the ids. */
export async function topicsById(db: Database, ids: readonly string[]): Promise<Topic[]> {
  if (ids.length === 0) return []
  const { rows } =
    await sql<Topic>`select id, slug, name from publishing.topics where id = any(${ids}::uuid[])`.execute(
      db,
    )
  const byId = new Map(rows.map((row) => [String(row.id), row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Writes a topic; false where the slug is taken. */
export async function insertTopic(db: Database, topic: Topic): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('topics')
    .values(topic)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}
