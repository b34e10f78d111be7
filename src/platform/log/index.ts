import { type DestinationStream, pino, type Logger, type LoggerOptions } from 'pino'

export type { Logger }

// A log line may say what happened to which row; it may never say who a person is or let anyone act as one.
const neverLogged = [
  'email',
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'ip',
  'text',
  'body',
  '*.email',
  '*.password',
  '*.token',
  '*.secret',
  '*.cookie',
  '*.authorization',
  '*.ip',
  '*.text',
  '*.body',
]

/**
 * The process's log: JSON lines with request ids and without personal data. Errors come from other
 * programs, which put into their words what they were given.
 */
export function openLog(level: string, name: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { name },
    redact: { paths: neverLogged, censor: '[not logged]' },
    serializers: { err: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}

// PostgreSQL quotes the row (`detail`) and the statement's place in it (`where`).
const quotesRows = new Set([
  'detail',
  'where',
  'internalQuery',
  'parameters',
  'response',
  'rejected',
  'rejectedErrors',
])
const addresses = /(?<![^\s<>"'(),;=])[^\s<>"'(),;=@]+@[^\s<>"'(),;=]+/g

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const described = Object.entries(pino.stdSerializers.err(error)).filter(
    ([name]) => !quotesRows.has(name),
  )
  return Object.fromEntries(
    described.map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(addresses, '[address]') : value,
    ]),
  )
}

/** A log that says nothing, for tests. */
export const quietLog: Logger = pino({ level: 'silent' })
