/** What a route makes for the cache. Durations in milliseconds. */
export interface Rendered {
  readonly html: string
  /** Surrogate keys of all that went into the page, the shell's included. */
  readonly keys: readonly string[]
  readonly headers: readonly string[]
  readonly freshFor: number
  readonly staleFor: number
}

/**
 * How a page is made, again and again, without a request: it is kept with the page, so it must
 * hold on to nothing of the request that brought it. Throws refusals and defects.
 */
export type Recipe = () => Promise<Rendered>
