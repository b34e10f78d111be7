import type { Context } from '../context/index.ts'
import type { Act } from '../policy/index.ts'

/** A piece of work that failed, and waits for a person. */
export interface ParkedItem {
  readonly id: string
  /** What it is, in words for the newsroom: `Receipt to aoife@example.com`. */
  readonly what: string
  /** Where more of it is shown. */
  readonly href?: string | undefined
  /** Why it failed, in the words of whoever said so. */
  readonly why: string
  readonly since: Date
}

/** A kind of parked work, brought as a value by whoever owns it (`Domain.parked`). */
export interface ParkedKind {
  /** As it stands in addresses: `letters`. */
  readonly name: string
  readonly title: string
  /** What lies here, and what trying again and letting go do. */
  readonly about: string
  /** Whoever may do this sees it and handles it. */
  readonly act: Act
  count(ctx: Context): Promise<number>
  /** The oldest first, at most a hundred. */
  list(ctx: Context): Promise<readonly ParkedItem[]>
  find(ctx: Context, id: string): Promise<ParkedItem | undefined>
  /** Left out where nothing can be tried. */
  readonly again?: (ctx: Context, id: string) => Promise<void>
  /** Nobody tries it any more. */
  letGo(ctx: Context, id: string): Promise<void>
}
