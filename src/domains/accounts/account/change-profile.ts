import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { announce } from '#platform/outbox'
import { lockPerson, updateProfile } from '../people/people.queries.ts'
import { mayBear } from '../people/reserved-names.ts'
import { keyOfPerson } from '../people/remembered-profiles.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'

/** Changes the name that stands over what a person writes, and the language of letters. Refuses `accounts.name_reserved`. */
export async function changeProfile(
  ctx: Context,
  input: { person: PersonId; name: string; language: Language },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const person = await lockPerson(tx.db, input.person)
    if (!person) throw refuse('accounts.no_such_person')
    if (person.name !== input.name)
      await mayBear(tx, input.name, { id: person.id, isStaff: person.roles.length > 0 })
    await updateProfile(tx.db, person.id, input, tx.clock.now())
    if (person.name === input.name) return
    await announce(tx, {
      type: 'person.renamed',
      payload: { personId: person.id },
      purges: [{ kind: 'soft', keys: [`author:${person.slug}`, keyOfPerson(person.id)] }],
    })
  })
}
