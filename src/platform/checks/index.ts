import type { Context } from '../context/index.ts'

/** Something that can be counted again from the rows, brought as a value by whoever owns it (`Domain.checks`). */
export interface Check {
  /** What is sound where nothing is found: `Comment counts are as the comments are`. */
  readonly name: string
  /** A sentence for each thing that is wrong, which says what to do. Changes nothing. */
  examine(ctx: Context): Promise<readonly string[]>
  /**
   * Brings what is derived back to what it is derived from, and says in a sentence what it changed;
   * undefined where that was nothing. Left out where nothing is derived, as in the ledger.
   */
  readonly mend?: (ctx: Context) => Promise<string | undefined>
}

/** One sentence, or none. */
export const ifAny = (count: number, words: (count: number) => string): readonly string[] =>
  count > 0 ? [words(count)] : []
