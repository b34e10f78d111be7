import { DatabaseError } from 'pg'

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
  '57P01',
  '57P02',
  '57P03',
  '53300',
])

/** Whether a failure means that PostgreSQL is not there (or not yet again), rather than that we erred. */
export function isDatabaseAway(error: unknown): boolean {
  // An address that stands for several (localhost) fails once for each of them.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  if (!(error instanceof Error)) return false
  // FATAL ends the session, or begins none: not accepting connections, terminated by an administrator.
  if (error instanceof DatabaseError && error.severity === 'FATAL') return true
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
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
