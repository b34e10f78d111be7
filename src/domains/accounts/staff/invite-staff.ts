import { day } from '#platform/clock'
import type { Context, Role } from '#platform/context'
import { submissionKey, submitOnce } from '#platform/http'
import { newId } from '#platform/ids'
import { must } from '../accounts.policy.ts'
import { postLetter } from '../links/letters.ts'
import { digestOf } from '../links/mailed-link.ts'
import { findPersonByEmail } from '../people/people.queries.ts'
import { normaliseEmail, normaliseName } from '../people/person.ts'
import { personId } from '../sessions/person-id.ts'
import { deleteOpenInvitations, insertInvitation } from './invitations.queries.ts'

const invitationLasts = 7 * day

/** What became of an invitation: the link, for whoever cannot wait for the letter. */
export interface Invitation {
  /** Full address; works once, within seven days. */
  readonly link: string
  readonly expiresAt: Date
}

export interface Invited {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/**
 * Invites somebody to work here: mails a link for one use by which they choose a password and get
 * the roles. An earlier open invitation to the address ends. Refuses whoever may not invite.
 * @example const { link } = await inviteStaff(ctx.as(systemActor('init')), { name: 'Ruairí', email: 'ruairi@paper.example', roles: ['administrator'] })
 */
export async function inviteStaff(ctx: Context, input: Invited): Promise<Invitation> {
  const token = ctx.random.token()
  const link = `${ctx.site.origin}/invitations/${token}`
  const name = normaliseName(input.name)
  const email = normaliseEmail(input.email)
  const createdAt = ctx.clock.now()
  const expiresAt = new Date(createdAt.getTime() + invitationLasts)
  await ctx.transaction(async (tx) => {
    const id = newId<'Invitation'>(tx)
    await must(tx, 'staff.invite', { id })
    const known = await findPersonByEmail(tx.db, email)
    await deleteOpenInvitations(tx.db, email)
    await insertInvitation(tx.db, {
      id,
      tokenDigest: digestOf(token),
      name,
      email,
      roles: input.roles,
      invitedBy: personId(tx.actor) ?? null,
      createdAt,
      expiresAt,
    })
    await postLetter(
      tx,
      'invitation',
      { name, email, language: known?.language ?? tx.settings.language },
      link,
    )
  })
  return { link, expiresAt }
}

/** The same for a form, which may be sent twice: one letter within ten minutes. */
export async function inviteStaffOnce(ctx: Context, input: Invited): Promise<void> {
  const key = submissionKey(
    undefined,
    'invitation',
    normaliseEmail(input.email).toLowerCase(),
    input.name,
    ...input.roles,
  )
  await ctx.transaction((tx) =>
    submitOnce(tx, key, 'sent', async () => void (await inviteStaff(tx, input))),
  )
}
