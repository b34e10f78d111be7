import type { Paper, PaperOptions } from '#platform/app'
import type { Check } from '#platform/checks'

/** What `main.ts` hands over: the composed paper, and the edition to show it with. */
export interface Composition {
  compose(options: Omit<PaperOptions, 'domains' | 'shells'>): Promise<Paper>
  /** What can be counted again from the rows. */
  readonly checks: readonly Check[]
  /** Loads the demo edition into a fresh paper; passwords are derived from the secret. */
  loadDemo(paper: Paper): Promise<void>
  /** Who may sign in to the demo edition, and as what. */
  demoSignIns(paper: Paper): { email: string; password: string; as: string }[]
  /** Makes the paper's first administrator; gives the one-time link. */
  firstAdministrator(paper: Paper, who: { name: string; email: string }): Promise<string>
}

/** A command gives the exit code. */
export type Command = (args: readonly string[], composition: Composition) => Promise<number>
