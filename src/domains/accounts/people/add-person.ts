import type { Context, Role } from '#platform/context'
import { newId } from '#platform/ids'
import type { Language } from '#platform/i18n'
import { insertPassword } from '../passwords/credentials.queries.ts'
import { hashPassword } from '../passwords/hashing.ts'
import { refuse } from '../refusals.ts'
import { findPersonByEmail, insertPerson, isSlugFree } from './people.queries.ts'
import { normaliseEmail, normaliseName, type PersonId, personSlug, readerSlug } from './person.ts'

export interface NewPerson {
  readonly id?: PersonId
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly emailConfirmed: boolean
  readonly language?: Language
  readonly password?: string
  readonly title?: string
  readonly biography?: string
  readonly joinedAt?: Date
}

/**
 * Adds a person without asking anybody: for the demo edition, imports, tests and the command line.
 * Refuses an address that somebody has (`accounts.email_taken`).
 * @example const amina = await addPerson(ctx, { name: 'Amina Farrell-Diallo', email: 'amina@example.org', roles: [], emailConfirmed: true })
 */
export async function addPerson(ctx: Context, person: NewPerson): Promise<PersonId> {
  const hash = person.password === undefined ? undefined : await hashPassword(person.password)
  return ctx.transaction(async (tx) => {
    const id = await placePerson(tx, person)
    if (!id) throw refuse('accounts.email_taken', { field: 'email' })
    if (hash) await insertPassword(tx, id, hash)
    return id
  })
}

/** Writes the row of a person; undefined where somebody has the address. */
export async function placePerson(tx: Context, person: NewPerson): Promise<PersonId | undefined> {
  const id = person.id ?? newId<'Person'>(tx)
  const name = normaliseName(person.name)
  const email = normaliseEmail(person.email)
  for (const slug of await slugsFor(tx, { id, name, roles: person.roles })) {
    const isPlaced = await insertPerson(tx.db, {
      id,
      name,
      slug,
      email,
      emailConfirmed: person.emailConfirmed,
      language: person.language ?? tx.settings.language,
      roles: [...person.roles],
      title: person.title ?? null,
      biography: person.biography ?? null,
      createdAt: person.joinedAt ?? tx.clock.now(),
    })
    if (isPlaced) return id
    if (await findPersonByEmail(tx.db, email)) return undefined
  }
  throw new Error(`No slug is free for ${id}`)
}

/** Slugs to try, the best first: staff have a byline's, which may be taken by a namesake. */
export async function slugsFor(
  tx: Context,
  person: { id: PersonId; name: string; roles: readonly Role[] },
): Promise<string[]> {
  const certain = readerSlug(person.name, person.id)
  if (person.roles.length === 0) return [certain]
  const plain = personSlug(person.name)
  return (await isSlugFree(tx.db, plain)) ? [plain, certain] : [`${plain}-2`, `${plain}-3`, certain]
}
