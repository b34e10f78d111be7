/** A point in time as the demo edition tells it: fixed, or counted in minutes from the present moment. */
export type Moment =
  | { readonly at: string }
  | { readonly minutesAgo: number }
  | { readonly minutesAhead: number }

export interface Span {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
}

/** @example ago({ hours: 2, minutes: 5 }) */
export function ago(span: Span): Moment {
  return { minutesAgo: minutesIn(span) }
}

/** @example ahead({ days: 6 }) */
export function ahead(span: Span): Moment {
  return { minutesAhead: minutesIn(span) }
}

/** @example on('2022-01-21T16:20:00Z') */
export function on(instant: string): Moment {
  return { at: instant }
}

/** The instant that a moment means, seen from `now`. */
export function instantOf(moment: Moment, now: Date): Date {
  if ('at' in moment) return new Date(moment.at)
  if ('minutesAgo' in moment) return minutesAfter(now, -moment.minutesAgo)
  return minutesAfter(now, moment.minutesAhead)
}

export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}

function minutesIn({ days = 0, hours = 0, minutes = 0 }: Span): number {
  return (days * 24 + hours) * 60 + minutes
}
