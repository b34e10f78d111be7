import { sql } from 'kysely'
import type { Context, Role } from '#platform/context'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { tables } from '../db.ts'
import type { Person } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'

/** Gives a person these roles and the slug of a byline, or takes them, and keeps who did it. */
export async function writeRoles(
  tx: Context,
  person: Person,
  change: { roles: readonly Role[]; slug: string; by: PersonId | undefined },
): Promise<void> {
  const at = tx.clock.now()
  const roles = [...change.roles]
  await tables(tx.db)
    .updateTable('people')
    .set({ roles, slug: change.slug, updatedAt: at })
    .where('id', '=', person.id)
    .execute()
  await tables(tx.db)
    .insertInto('roleChanges')
    .values({ id: newId(tx), personId: person.id, roles, changedBy: change.by ?? null, at })
    .execute()
}

/** All administrators, whom nobody else changes until the transaction ends. */
export async function lockAdministrators(db: Database): Promise<PersonId[]> {
  const rows = await tables(db)
    .selectFrom('people')
    .select('id')
    .where(sql<boolean>`'administrator' = any(roles)`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

export interface RoleChange {
  readonly roles: Role[]
  readonly at: Date
  /** Name of who did it; null for the command line. */
  readonly by: string | null
}

export function listRoleChanges(db: Database, id: PersonId): Promise<RoleChange[]> {
  return tables(db)
    .selectFrom('roleChanges')
    .leftJoin('people', 'people.id', 'roleChanges.changedBy')
    .select(['roleChanges.roles', 'roleChanges.at', 'people.name as by'])
    .where('roleChanges.personId', '=', id)
    .orderBy('roleChanges.at', 'desc')
    .orderBy('roleChanges.id', 'desc')
    .limit(50)
    .execute()
}
