/** Where instants come from: below the platform nobody asks the machine. */
export interface Clock {
  /** The present moment, with milliseconds. */
  now(): Date
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock for tests: stands still until it is told. */
export interface FakeClock extends Clock {
  /** Moves on by so many milliseconds. */
  advance(milliseconds: number): void
  set(instant: Date): void
}

/** @example const clock = fakeClock(new Date('2026-11-24T14:32:00Z')); clock.advance(60_000) */
export function fakeClock(start: Date): FakeClock {
  let present = start.getTime()
  return {
    now: () => new Date(present),
    advance: (milliseconds) => {
      present += milliseconds
    },
    set: (instant) => {
      present = instant.getTime()
    },
  }
}

/** Milliseconds in the units that rules are written in. */
export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
