import { z } from 'zod'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Refused, seeOther } from '#platform/http'
import type { Page } from '#platform/pages'
import { act } from '../accounts.policy.ts'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { listOpenInvitations } from './invitations.queries.ts'
import { invitePage } from './invite.view.tsx'
import { inviteStaffOnce } from './invite-staff.ts'
import { rolesField } from './readers.routes.tsx'

const inviteQuery = z.object({ sent: z.literal('1').optional().catch(undefined) })

// The newsroom's screens are English, whatever the paper's language.
const inviteForm = () =>
  z.object({
    name: fieldSchemas('en').name,
    email: fieldSchemas('en').email,
    roles: rolesField.refine((roles) => roles.length > 0, 'Choose what this person may do.'),
  })

/** Where an administrator invites people to work here. */
export function inviteRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/invitations',
    { access: act('staff.invite'), query: inviteQuery },
    ({ ctx, query }) => shown(ctx, { isSent: query.sent !== undefined }),
  )

  formRoute(
    app,
    '/newsroom/invitations',
    {
      form: inviteForm,
      show: ({ ctx }, refused) => shown(ctx, { refused }),
      access: act('staff.invite'),
      before: [rateLimit('invite', { limit: 60, per: hour })],
    },
    async ({ ctx, form }) => {
      await inviteStaffOnce(ctx, form)
      return seeOther('/newsroom/invitations?sent=1')
    },
  )
}

async function shown(ctx: Context, state: { isSent?: boolean; refused?: Refused }): Promise<Page> {
  return invitePage({
    zone: ctx.settings.zone,
    open: await listOpenInvitations(ctx.db, ctx.clock.now()),
    isSent: state.isSent ?? false,
    refused: state.refused,
  })
}
