import type { Context } from '#platform/context'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { deleteKnownBrowsers } from '../browsers/known-browsers.queries.ts'
import { deleteLinks } from '../links/links.queries.ts'
import { deletePassword, insertPassword } from '../passwords/credentials.queries.ts'
import { markConfirmed, type Person, renamePerson } from '../people/people.queries.ts'
import { deleteSessions } from '../sessions/sessions.queries.ts'
import { deleteSignUps, findSignUp } from './sign-ups.queries.ts'

/** What the owner of an address has in hand who proves it. */
export interface Proof {
  readonly browser: BrowserDigest | undefined
  /** Chosen on the page of the link itself. */
  readonly name?: string | undefined
  readonly passwordHash?: string | undefined
}

/**
 * Somebody has used a mailed link: the address is theirs. Whatever was made before for an address
 * that nobody had proved may be a stranger's and ends, every session, password, name and link; what
 * was signed up with in this same browser stays. A confirmed account is left as it is.
 */
export async function proveAddress(tx: Context, person: Person, proof: Proof): Promise<void> {
  if (person.emailConfirmed) return
  const own = await findSignUp(tx.db, person.id, proof.browser)
  const password = proof.passwordHash ?? own?.password
  const name = proof.name ?? own?.name ?? person.name
  if (password) await insertPassword(tx, person.id, password)
  else await deletePassword(tx.db, person.id)
  if (name !== person.name) await renamePerson(tx.db, person.id, name)
  await deleteSessions(tx.db, person.id)
  await deleteKnownBrowsers(tx.db, person.id)
  await deleteSignUps(tx.db, person.id)
  await deleteLinks(tx.db, person.id, ['password', 'sign-in', 'confirmation'])
  await markConfirmed(tx.db, person.id, tx.clock.now())
}
