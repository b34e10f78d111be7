import { sql } from 'kysely'
import type { Role } from '#platform/context'
import { type Database, prepare } from '#platform/db'
import type { Language } from '#platform/i18n'
import { tables } from '../db.ts'
import type { PersonId } from './person.ts'

/** What the paper shows of a person. */
export interface Profile {
  readonly id: PersonId
  readonly name: string
  readonly slug: string
  readonly isStaff: boolean
  /** Of staff: what stands under the name, as in `Europe correspondent`. */
  readonly title: string | null
  readonly biography: string | null
  readonly memberSince: Date
}

type JsonProfile = Omit<Profile, 'memberSince'> & { readonly memberSince: string }

const profiles = prepare<{ ids: readonly string[] }, { profile: JsonProfile }>(
  'accounts.profiles',
  (value) => sql`
    select json_build_object('id', id, 'name', name, 'slug', slug, 'isStaff', cardinality(roles) > 0,
      'title', title, 'biography', biography, 'memberSince', created_at) as profile
    from accounts.people where id = any(${value('ids')}::uuid[])`,
)

/**
 * The public profiles of many people at once; ids that belong to nobody are left out.
 * @example const profiles = await profilesOf(ctx.db, comments.map(({ authorId }) => authorId))
 */
export async function profilesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Profile>> {
  if (ids.length === 0) return new Map()
  const rows = await profiles(db, { ids: [...new Set(ids)] })
  return new Map(
    rows.map(({ profile }) => [
      profile.id,
      { ...profile, memberSince: new Date(profile.memberSince) },
    ]),
  )
}

/** Where a person is written to; never shown on a page. */
export interface Contact {
  readonly name: string
  readonly email: string
  readonly emailConfirmed: boolean
  readonly language: Language
}

/**
 * Where and in which language to write to somebody; undefined for nobody and for the erased.
 * @example const contact = await contactOf(tx.db, decision.commenterId); if (contact?.emailConfirmed) await postMail(tx, letter(contact))
 */
export function contactOf(db: Database, id: string): Promise<Contact | undefined> {
  return livingPeople(db)
    .select(['name', 'email', 'emailConfirmed', 'language'])
    .where('id', '=', id as PersonId)
    .executeTakeFirst()
}

/** A person as accounts keeps it. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly slug: string
  readonly email: string
  readonly emailConfirmed: boolean
  readonly language: Language
  readonly roles: readonly Role[]
  readonly title: string | null
  readonly biography: string | null
  readonly createdAt: Date
}

const columns = [
  'id',
  'name',
  'slug',
  'email',
  'emailConfirmed',
  'language',
  'roles',
  'title',
  'biography',
  'createdAt',
] as const

export const findPerson = (db: Database, id: PersonId): Promise<Person | undefined> =>
  livingPeople(db).select(columns).where('id', '=', id).executeTakeFirst()

export const findPersonByEmail = (db: Database, email: string): Promise<Person | undefined> =>
  livingPeople(db)
    .select(columns)
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()

/** The same, and nobody else changes that person until the transaction ends. */
export const lockPerson = (db: Database, id: PersonId): Promise<Person | undefined> =>
  livingPeople(db).select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

const livingPeople = (db: Database) => tables(db).selectFrom('people').where('erasedAt', 'is', null)

/** False where somebody has the address or the slug already. */
export async function insertPerson(db: Database, person: Person): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('people')
    .values({ ...person, roles: [...person.roles], updatedAt: person.createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function isSlugFree(db: Database, slug: string): Promise<boolean> {
  const taken = await tables(db)
    .selectFrom('people')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return taken === undefined
}

export async function markConfirmed(db: Database, id: PersonId, at: Date): Promise<void> {
  await tables(db)
    .updateTable('people')
    .set({ emailConfirmed: true, updatedAt: at })
    .where('id', '=', id)
    .execute()
}

/** The names of all who work here, but for one person. */
export async function staffNames(db: Database, butFor: PersonId | undefined): Promise<string[]> {
  const rows = await livingPeople(db)
    .select(['id', 'name'])
    .where(sql<boolean>`cardinality(roles) > 0`)
    .execute()
  return rows.filter(({ id }) => id !== butFor).map(({ name }) => name)
}

export async function renamePerson(db: Database, id: PersonId, name: string): Promise<void> {
  await tables(db).updateTable('people').set({ name }).where('id', '=', id).execute()
}

export async function updateProfile(
  db: Database,
  id: PersonId,
  { name, language }: { name: string; language: Language },
  at: Date,
): Promise<void> {
  await tables(db)
    .updateTable('people')
    .set({ name, language, updatedAt: at })
    .where('id', '=', id)
    .execute()
}
