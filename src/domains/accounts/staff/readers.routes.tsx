import { z } from 'zod'
import { type Context, staffRoles } from '#platform/context'
import { type App, formRoute, pageRoute, type Refused, seeOther } from '#platform/http'
import type { Page } from '#platform/pages'
import { act, may, must } from '../accounts.policy.ts'
import { findPerson } from '../people/people.queries.ts'
import { personParams, type PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { changeRoles } from './change-roles.ts'
import { actsFor } from './reader-acts.ts'
import { isPeopleCursor, listPeople, pageOfPeople } from './readers.queries.ts'
import { readerPage } from './reader.view.tsx'
import { readersPage } from './readers.view.tsx'
import { listRoleChanges } from './roles.queries.ts'

const readersQuery = z.object({
  q: z.string().max(200).optional().catch(undefined),
  who: z.literal('staff').optional().catch(undefined),
  after: z.string().refine(isPeopleCursor).optional(),
})
const readerQuery = z.object({ changed: z.literal('1').optional().catch(undefined) })

/** A field of tick boxes: none, one, or several. */
export const rolesField = z
  .union([z.enum(staffRoles), z.array(z.enum(staffRoles))])
  .optional()
  .transform((given) => staffRoles.filter((role) => [given].flat().includes(role)))

/** The newsroom's room of readers and staff. */
export function readersRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/readers',
    { query: readersQuery, access: act('reader.see') },
    async ({ ctx, query }) => {
      await must(ctx, 'reader.see')
      const search = query.q?.trim() ?? ''
      const found = await listPeople(ctx.db, {
        staffOnly: query.who === 'staff',
        ...(search ? { search } : {}),
        ...(query.after ? { after: query.after } : {}),
      })
      const people = found.slice(0, pageOfPeople)
      return readersPage({
        zone: ctx.settings.zone,
        people,
        search,
        staffOnly: query.who === 'staff',
        after: found.length > pageOfPeople ? people.at(-1)?.cursor : undefined,
        mayInvite: may(ctx.actor, 'staff.invite'),
      })
    },
  )

  pageRoute(
    app,
    '/newsroom/readers/:id',
    { params: personParams, query: readerQuery, access: act('reader.see') },
    ({ ctx, params, query }) => shown(ctx, params.id, { isChanged: query.changed !== undefined }),
  )

  formRoute(
    app,
    '/newsroom/readers/:id/roles',
    {
      params: personParams,
      form: () => z.object({ roles: rolesField }),
      show: ({ ctx, params }, refused) => shown(ctx, params.id, { refused }),
      access: act('role.change'),
    },
    async ({ ctx, params, form }) => {
      await changeRoles(ctx, { person: params.id, roles: form.roles })
      return seeOther(`/newsroom/readers/${params.id}?changed=1`)
    },
  )
}

async function shown(
  ctx: Context,
  id: PersonId,
  state: { isChanged?: boolean; refused?: Refused },
): Promise<Page> {
  const person = await findPerson(ctx.db, id)
  if (!person) throw refuse('accounts.no_such_person')
  await must(ctx, 'reader.see', person)
  return readerPage({
    zone: ctx.settings.zone,
    person,
    changes: await listRoleChanges(ctx.db, id),
    mayChangeRoles: may(ctx.actor, 'role.change'),
    acts: person.roles.length === 0 ? actsFor(ctx) : [],
    isChanged: state.isChanged ?? false,
    refused: state.refused,
  })
}
