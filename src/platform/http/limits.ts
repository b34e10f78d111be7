/** How often something may happen: so many times in so many milliseconds. */
export interface HitLimit {
  readonly limit: number
  readonly per: number
}

/** What a limit holds for, besides how often. */
export interface LimitOptions {
  /** Counts these alone; without it both, each for itself. */
  readonly only?: 'people' | 'addresses'
  /** The form is a guess at a secret: one that is refused counts as well. */
  readonly guards?: boolean
}

/** A rule that limits, as a route tells others of it. */
export interface Limit extends HitLimit, LimitOptions {
  readonly name: string
}
