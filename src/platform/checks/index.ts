import type { Database } from '../db/index.ts'

/** Something that can be counted again from the rows, brought as a value by whoever owns it (`Domain.checks`). It changes nothing. */
export interface Check {
  /** What is sound where nothing is found: `Comment counts are as the comments are`. */
  readonly name: string
  /** One sentence for what is wrong, which says what to do; undefined where nothing is. */
  examine(db: Database): Promise<string | undefined>
}
