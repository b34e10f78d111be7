/**
 * How a page leaves the cache.
 * - `soft`: the old page may be served while a new one is made (a comment, a like).
 * - `fresh`: the next request waits for the new page (a publication, a correction).
 * - `hard`: dropped at once, here and in every process (a withdrawal, an erasure).
 */
export type PurgeKind = 'soft' | 'fresh' | 'hard'

/** A purge names surrogate keys; every page that bears one of them is meant. */
export interface Purge {
  readonly kind: PurgeKind
  readonly keys: readonly string[]
}
