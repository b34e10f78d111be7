/** Where instants come from: below the platform nobody asks the machine. */
export interface Clock {
  /** The present moment, with milliseconds. */
  now(): Date
  /** Told the database's time, and when it was asked for by this clock. */
  follow?(databaseTime: Date, asked: Date): void
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

// What an answer takes, and what clocks that are set by the network differ by.
const tolerated = 500

/**
 * A clock that is set by the database's: processes on machines whose clocks differ have one time, so
 * that instants in one row don't go backwards.
 * @example const clock = followingClock(systemClock)
 */
export function followingClock(machine: Clock): Clock {
  let ahead = 0
  const now = () => new Date(machine.now().getTime() + ahead)
  return {
    now,
    follow(databaseTime, asked) {
      const halfway = (asked.getTime() + now().getTime()) / 2
      const difference = databaseTime.getTime() - halfway
      if (Math.abs(difference) > tolerated) ahead += difference
    },
  }
}

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
