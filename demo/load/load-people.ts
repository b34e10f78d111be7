import { addPerson, type PersonId } from '#domains/accounts'
import type { Edition } from '../edition.ts'
import { passwordOf } from '../sign-ins.ts'
import type { Past } from './in-the-past.ts'

/** The ids of people by their keys in the cast. */
export type People = ReadonlyMap<string, PersonId>

const staffSince = new Date('2019-02-01T09:00:00Z')
// Each wants a connection, and gives up where none is free for long: a slow machine does the same, later.
const atOnce = 6

/** Staff with their roles, and readers; those with a name in the cast may sign in. */
export async function loadPeople(past: Past, { staff, readers }: Edition): Promise<People> {
  const people = new Map<string, PersonId>()
  const ctx = past(staffSince)
  const waiting = [
    ...staff.map(({ key, name, email, roles, title, biography }) => async () => {
      people.set(
        key,
        await addPerson(ctx, {
          name,
          email,
          roles,
          title,
          biography,
          emailConfirmed: true,
          password: passwordOf(ctx.signer, email),
          joinedAt: staffSince,
        }),
      )
    }),
    ...readers.map(({ key, name, email, confirmed, language, named, joinedAt }) => async () => {
      people.set(
        key,
        await addPerson(past(joinedAt), {
          name,
          email,
          roles: [],
          language,
          emailConfirmed: confirmed,
          joinedAt,
          ...(named ? { password: passwordOf(ctx.signer, email) } : {}),
        }),
      )
    }),
  ]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let add = waiting.shift(); add; add = waiting.shift()) await add()
    }),
  )
  return people
}

/** The id of somebody of the cast. */
export function idOf<Id>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The demo edition names ${key}, who is not in it`)
  return id
}
