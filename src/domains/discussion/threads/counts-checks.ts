import { type Check, ifAny } from '#platform/checks'
import { countMiscountedLikes, countMiscountedThreads } from './counts.queries.ts'
import { mendLikes, mendThreads } from './mend-counts.ts'

const todo = 'No comment is lost; standfirst doctor --mend recounts them'

/** Whether what is counted, with what is still to be folded in, is what the rows say. */
export const countsChecks: readonly Check[] = [
  {
    name: 'Threads have the right counts of comments and commenters',
    examine: async ({ db }) =>
      ifAny(
        await countMiscountedThreads(db),
        (wrong) => `Threads with wrong counts of comments or commenters: ${wrong}. ${todo}`,
      ),
    mend: mendThreads,
  },
  {
    name: 'Comments have the right counts of likes',
    examine: async ({ db }) =>
      ifAny(
        await countMiscountedLikes(db),
        (wrong) => `Comments with a wrong count of likes: ${wrong}. ${todo}`,
      ),
    mend: mendLikes,
  },
]
