import type { Context } from '#platform/context'
import { findPerson } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { listSessions } from '../sessions/sessions.queries.ts'
import { exportParts } from './persons-data.ts'

/** All that the paper keeps of a person, as plain values for a file. Refuses `accounts.no_such_person`. */
export async function exportData(ctx: Context, id: PersonId): Promise<Record<string, unknown>> {
  const person = await findPerson(ctx.db, id)
  if (!person) throw refuse('accounts.no_such_person')
  const sessions = await listSessions(ctx.db, id, ctx.clock.now())
  return {
    paper: { name: ctx.settings.name, address: ctx.site.origin },
    exportedAt: ctx.clock.now().toISOString(),
    account: {
      id: person.id,
      name: person.name,
      email: person.email,
      emailConfirmed: person.emailConfirmed,
      language: person.language,
      roles: person.roles,
      title: person.title,
      biography: person.biography,
      memberSince: person.createdAt.toISOString(),
    },
    sessions: sessions.map(({ userAgent, createdAt, updatedAt, expiresAt }) => ({
      browser: userAgent,
      signedInAt: createdAt.toISOString(),
      lastUsedAt: updatedAt.toISOString(),
      endsAt: expiresAt.toISOString(),
    })),
    ...(await exportParts(ctx, id)),
  }
}
