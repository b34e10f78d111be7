import { DatabaseError } from 'pg'
import { NoWritableServer } from './find-primary.ts'

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
// What the server itself says it cannot do now: no room, no memory, no connection (53…), read-only,
// shutting down or starting (57P0x), a lock or a statement that took too long, and conflicts that
// were left when the tries were used up.
const notNowCodes = /^(53...|25006|57P0\d|55P03|40001|40P01|58030)$/

/**
 * Whether a failure means that PostgreSQL is not there, or cannot do it at the moment, rather than
 * that we erred: the same may succeed in a minute.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  // An address that stands for several (localhost) fails once for each of them.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable)
  if (!(error instanceof Error)) return false
  if (error instanceof NoWritableServer) return true
  // FATAL ends the session, or begins none: not accepting connections, terminated by an administrator.
  if (error instanceof DatabaseError && error.severity === 'FATAL') return true
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (notNowCodes.test(code)) return error instanceof DatabaseError
  if (awayCodes.has(code) || code.startsWith('08')) return isFromDriver(error, code)
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  )
}

// ENOENT and its like come from files as well; the driver's carry the socket's system call.
function isFromDriver(error: Error, code: string): boolean {
  if (!code.startsWith('E')) return true
  return (
    'syscall' in error &&
    ['connect', 'read', 'write', 'getaddrinfo'].includes(String(error.syscall))
  )
}

/** Whether the same transaction, begun anew, may succeed: a serialization failure or a deadlock. */
export function isRetryable(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')
  )
}
