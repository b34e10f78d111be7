import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { tables } from '../db.ts'
import type { PersonId } from '../people/person.ts'

// The provider's name and the account's id are what better-auth writes for a password.
const provider = 'credential'

/** Gives a person a password, or another. */
export async function insertPassword(tx: Context, id: PersonId, hash: string): Promise<void> {
  const now = tx.clock.now()
  await tables(tx.db)
    .insertInto('credentials')
    .values({
      id: newId(tx),
      personId: id,
      providerId: provider,
      accountId: id,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['providerId', 'accountId']).doUpdateSet({ password: hash, updatedAt: now }),
    )
    .execute()
}

export async function findPassword(db: Database, id: PersonId): Promise<string | undefined> {
  const found = await tables(db)
    .selectFrom('credentials')
    .select('password')
    .where('personId', '=', id)
    .where('providerId', '=', provider)
    .executeTakeFirst()
  return found?.password ?? undefined
}

export async function deletePassword(db: Database, id: PersonId): Promise<void> {
  await tables(db)
    .deleteFrom('credentials')
    .where('personId', '=', id)
    .where('providerId', '=', provider)
    .execute()
}

/** Who might be signing in: the person of an address, with the password that is kept. */
export function findByEmailWithPassword(
  db: Database,
  email: string,
): Promise<{ id: PersonId; password: string | null } | undefined> {
  return tables(db)
    .selectFrom('people')
    .leftJoin('credentials', (join) =>
      join
        .onRef('credentials.personId', '=', 'people.id')
        .on('credentials.providerId', '=', provider),
    )
    .select(['people.id', 'credentials.password'])
    .where(sql<boolean>`lower(people.email) = lower(${email})`)
    .where('people.erasedAt', 'is', null)
    .executeTakeFirst()
}
