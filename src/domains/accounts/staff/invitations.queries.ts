import { sql } from 'kysely'
import type { Role } from '#platform/context'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { PersonId } from '../people/person.ts'

export interface OpenInvitation {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly invitedBy: PersonId | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertInvitation(
  db: Database,
  invitation: OpenInvitation & { tokenDigest: string },
): Promise<void> {
  await tables(db)
    .insertInto('invitations')
    .values({ ...invitation, roles: [...invitation.roles] })
    .execute()
}

/** Ends open invitations to an address: the newest alone is good. */
export async function deleteOpenInvitations(db: Database, email: string): Promise<void> {
  await tables(db)
    .deleteFrom('invitations')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('acceptedAt', 'is', null)
    .execute()
}

export const findOpenInvitation = (
  db: Database,
  tokenDigest: string,
  now: Date,
): Promise<OpenInvitation | undefined> =>
  openInvitations(db, now).where('tokenDigest', '=', tokenDigest).executeTakeFirst()

/** The same, for whoever accepts it; of two that try at once, one finds it open. */
export const lockOpenInvitation = (
  db: Database,
  tokenDigest: string,
  now: Date,
): Promise<OpenInvitation | undefined> =>
  openInvitations(db, now).where('tokenDigest', '=', tokenDigest).forUpdate().executeTakeFirst()

export const listOpenInvitations = (db: Database, now: Date): Promise<OpenInvitation[]> =>
  openInvitations(db, now).orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(100).execute()

export async function markAccepted(
  db: Database,
  id: string,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tables(db)
    .updateTable('invitations')
    .set({ acceptedBy: by, acceptedAt: at })
    .where('id', '=', id)
    .execute()
}

const openInvitations = (db: Database, now: Date) =>
  tables(db)
    .selectFrom('invitations')
    .select(['id', 'name', 'email', 'roles', 'invitedBy', 'createdAt', 'expiresAt'])
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', now)
