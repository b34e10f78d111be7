import type { Context } from '#platform/context'
import { deleteMailsTo } from '#platform/mail'
import { announce, droppedEverywhere } from '#platform/outbox'
import { findPassword } from '../passwords/credentials.queries.ts'
import { isPassword } from '../passwords/hashing.ts'
import { formerReader } from '../people/former-reader.ts'
import { lockPerson } from '../people/people.queries.ts'
import { keyOfPerson } from '../people/remembered-profiles.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { eraseParts } from './persons-data.ts'
import { blankPerson, deleteTraces } from './erasure.queries.ts'
import { words } from './words.ts'

export interface Erasure {
  readonly person: PersonId
  /** Of whoever has one. */
  readonly password?: string | undefined
  /** Of whoever has none: the word that the form asks for. */
  readonly word?: string | undefined
}

/**
 * Erases an account: what identifies the person goes, what others answered stays under the name
 * "Former reader". True when no process shows the old pages any more, false when some may for a
 * minute yet. Refuses staff, a wrong password and a missing word.
 */
export async function eraseAccount(ctx: Context, input: Erasure): Promise<boolean> {
  await requireProof(ctx, input)
  const erased = await ctx.transaction(async (tx) => {
    const person = await lockPerson(tx.db, input.person)
    if (!person) throw refuse('accounts.no_such_person')
    if (person.roles.length > 0) throw refuse('accounts.staff_stay')
    const keys = await eraseParts(tx, person.id)
    await deleteTraces(tx.db, person.id, person.email)
    await deleteMailsTo(tx.db, person.email)
    const tail = person.id.replaceAll('-', '')
    await blankPerson(
      tx.db,
      person.id,
      { name: formerReader, slug: `former-${tail}`, email: `${tail}@erased.invalid` },
      tx.clock.now(),
    )
    const eventId = await announce(tx, {
      type: 'person.erased',
      payload: { personId: person.id },
      purges: [{ kind: 'hard', keys: [...keys, keyOfPerson(person.id)] }],
    })
    return { eventId, isShown: keys.length > 0 }
  })
  return erased.isShown ? droppedEverywhere(ctx, erased.eventId) : true
}

async function requireProof(ctx: Context, { person, password, word }: Erasure): Promise<void> {
  const kept = await findPassword(ctx.db, person)
  if (kept) {
    if (!(await isPassword(password ?? '', kept)))
      throw refuse('accounts.erasure_unconfirmed', { field: 'password' })
    return
  }
  const asked = words[ctx.settings.language].eraseWord
  if (word?.trim().toLocaleUpperCase(ctx.settings.language) !== asked) {
    throw refuse('accounts.erasure_unconfirmed', { field: 'word', word: asked })
  }
}
