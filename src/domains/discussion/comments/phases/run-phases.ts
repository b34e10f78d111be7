import { firstComments } from './first-comments.ts'
import { length } from './length.ts'
import { links } from './links.ts'
import type { Hold, Phase, PhaseInput, Reject } from './phase.ts'
import { privateDetails } from './private-details.ts'
import { rate } from './rate.ts'
import { repeat } from './repeat.ts'
import { suspended } from './suspended.ts'
import { threadOpen } from './thread-open.ts'
import { watchedWords } from './watched-words.ts'

/** The way in, in order. What rejects stands before what holds: a refused form stores nothing. */
export const phases: Readonly<Record<string, Phase>> = {
  'thread-open': threadOpen,
  suspended,
  length,
  links,
  repeat,
  rate,
  'private-details': privateDetails,
  'watched-words': watchedWords,
  'first-comments': firstComments,
}

export type WayIn =
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'hold'; readonly holds: readonly [Hold, ...Hold[]] }
  | Reject

/** The first rejection ends it; all that hold are heard, and the first of them gives the decision its rule. */
export function runPhases(input: PhaseInput): WayIn {
  const holds: Hold[] = []
  for (const phase of Object.values(phases)) {
    const verdict = phase(input)
    if (verdict.outcome === 'reject') return verdict
    if (verdict.outcome === 'hold') holds.push(verdict)
  }
  const [first, ...others] = holds
  return first ? { outcome: 'hold', holds: [first, ...others] } : { outcome: 'pass' }
}
