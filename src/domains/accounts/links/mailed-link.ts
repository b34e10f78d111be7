import { createHash } from 'node:crypto'
import { day, hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { type Onward, readOnward } from '../sign-in/onward.ts'
import { findLink, type FoundLink, insertLink, takeLink } from './links.queries.ts'

/** What a mailed link may do, once. */
export type LinkKind = 'sign-in' | 'confirmation' | 'password'

const linkLasts: Record<LinkKind, number> = {
  'sign-in': hour,
  confirmation: 7 * day,
  password: hour,
}

const pathOf: Record<LinkKind, string> = {
  'sign-in': '/sign-in-links',
  confirmation: '/confirmations',
  password: '/password-resets',
}

export interface MailedLink {
  readonly person: PersonId
  readonly onward: Onward
}

/** Makes a link for a person's mailbox; the database keeps a digest, so that no backup opens an account. */
export async function makeLink(
  tx: Context,
  kind: LinkKind,
  person: PersonId,
  onward: Onward,
): Promise<string> {
  const token = tx.random.token()
  const createdAt = tx.clock.now()
  await insertLink(tx.db, {
    id: newId(tx),
    identifier: identifierOf(kind, token),
    personId: person,
    value: JSON.stringify(onward),
    expiresAt: new Date(createdAt.getTime() + linkLasts[kind]),
    createdAt,
  })
  return `${tx.site.origin}${pathOf[kind]}/${token}`
}

/** Looks at a link without using it up. Refuses `accounts.link_spent`. */
export async function readLink(ctx: Context, kind: LinkKind, token: string): Promise<MailedLink> {
  return opened(await findLink(ctx.db, identifierOf(kind, token), ctx.clock.now()))
}

/** Uses a link up. Refuses `accounts.link_spent`. */
export async function useLink(tx: Context, kind: LinkKind, token: string): Promise<MailedLink> {
  return opened(await takeLink(tx.db, identifierOf(kind, token), tx.clock.now()))
}

export const digestOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

const identifierOf = (kind: LinkKind, token: string): string => `${kind}:${digestOf(token)}`

function opened(link: FoundLink | undefined): MailedLink {
  if (!link) throw refuse('accounts.link_spent')
  return { person: link.personId, onward: readOnward(JSON.parse(link.value)) }
}
