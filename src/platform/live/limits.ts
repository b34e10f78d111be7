import { minute, second } from '../clock/index.ts'

export interface StreamLimits {
  /** Streams in one process, and from one address of them. */
  readonly streams: number
  readonly fromOneAddress: number
  /** Milliseconds between two messages to one reader. */
  readonly apart: number
  /** Milliseconds of silence after which a stream shows that it lives. */
  readonly silence: number
  /** Milliseconds after which a stream ends, so that its reader passes the guard again. */
  readonly longest: number
  /** A browser comes back within so many milliseconds, each at a moment of its own. */
  readonly backWithin: number
  /** Bytes that a client may leave untaken. */
  readonly untaken: number
  /** Subjects whose latest change is known. */
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
