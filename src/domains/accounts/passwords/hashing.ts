import { hashPassword as scrypt, verifyPassword as compare } from '@better-auth/utils/password'
import { refuse } from '../refusals.ts'

// Scrypt runs in the thread pool that pictures and files use too, and takes 16 MB a time.
const atOnce = 2
const waitingAtMost = 24

let running = 0
const waiting: (() => void)[] = []

/** A password as it is kept (better-auth's scrypt), for callers that may wait: the demo, imports. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => scrypt(password))

/** The same for a request; refuses (`accounts.busy`) when too many wait already. */
export async function hashPasswordNow(password: string): Promise<string> {
  refuseWhenBusy()
  return hashPassword(password)
}

// A password that nobody has: comparing with it takes as long as with a real one.
const nobodys = `${'0'.repeat(32)}:${'0'.repeat(128)}`

/**
 * Whether the password is the kept one, in the same time whether there is one or not.
 * Refuses (`accounts.busy`) when too many wait already.
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  refuseWhenBusy()
  const isSame = await inTurn(() => compare(kept ?? nobodys, password))
  return isSame && kept !== undefined
}

function refuseWhenBusy(): void {
  if (waiting.length >= waitingAtMost) throw refuse('accounts.busy')
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
