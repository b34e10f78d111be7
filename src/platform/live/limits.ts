import { minute, second } from '../clock/index.ts'

export interface StreamLimits {
  /** Streams of one process, and of one client address. */
  readonly streams: number
  readonly fromOneAddress: number
  /** Milliseconds between two messages to one reader. */
  readonly apart: number
  /** Milliseconds of silence before a quiet message. */
  readonly silence: number
  /** Milliseconds before a stream ends, so that the guard checks its reader again. */
  readonly longest: number
  /** Browsers reconnect within so many milliseconds, each after its own random delay. */
  readonly backWithin: number
  /** Bytes that a client may leave unread. */
  readonly untaken: number
  /** Subjects whose latest change is remembered. */
  readonly subjects: number
}

export const streamLimits: StreamLimits = {
  streams: 5000,
  // A newsroom, a school or a mobile network may be one address.
  fromOneAddress: 250,
  apart: second,
  silence: 25 * second,
  longest: 15 * minute,
  backWithin: 10 * second,
  untaken: 16_384,
  subjects: 20_000,
}
