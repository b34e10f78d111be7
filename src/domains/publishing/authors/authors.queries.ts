import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '#domains/accounts'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { Author, AuthorId } from './author.ts'

const columns = sql`id, slug, name, title, biography, person_id`

async function authorsWhere(db: Database, condition: RawBuilder<unknown>): Promise<Author[]> {
  const { rows } =
    await sql<Author>`select ${columns} from publishing.authors where ${condition} order by lower(name) limit 2000`.execute(
      db,
    )
  return rows
}

/** An author by the slug in the address of their page. */
export const authorBySlug = async (db: Database, slug: string): Promise<Author | undefined> =>
  (await authorsWhere(db, sql`slug = ${slug}`))[0]

export const authorOfPerson = async (db: Database, person: PersonId): Promise<Author | undefined> =>
  (await authorsWhere(db, sql`person_id = ${person}`))[0]

export const allAuthors = (db: Database): Promise<Author[]> => authorsWhere(db, sql`true`)

/** Authors by id, in the order of the ids. */
export async function authorsById(db: Database, ids: readonly string[]): Promise<Author[]> {
  if (ids.length === 0) return []
  const byId = new Map(
    (await authorsWhere(db, sql`id = any(${ids}::uuid[])`)).map((author) => [
      String(author.id),
      author,
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Writes an author; false where the slug or the person is taken. */
export async function insertAuthor(db: Database, author: Author): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('authors')
    .values(author)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Parts a byline from the account of whoever had it. */
export async function detachAuthor(db: Database, id: AuthorId): Promise<void> {
  await tables(db)
    .updateTable('authors')
    .set({ personId: null, biography: '' })
    .where('id', '=', id)
    .execute()
}
