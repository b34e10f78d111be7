import { type Check, ifAny } from '#platform/checks'
import { countMiscountedLikes, countMiscountedThreads } from './counts.queries.ts'
import { mendLikes, mendThreads } from './mend-counts.ts'

const todo = 'Nothing of what readers wrote is lost; standfirst doctor --mend counts them again'

/** Whether what is counted, with what is still to be folded in, is what the rows say. */
export const countsChecks: readonly Check[] = [
  {
    name: 'Threads count their comments and commenters rightly',
    examine: async ({ db }) =>
      ifAny(
        await countMiscountedThreads(db),
        (wrong) => `Threads whose counts are not those of their comments: ${wrong}. ${todo}`,
      ),
    mend: mendThreads,
  },
  {
    name: 'Comments count their likes rightly',
    examine: async ({ db }) =>
      ifAny(
        await countMiscountedLikes(db),
        (wrong) => `Comments whose count is not that of their likes: ${wrong}. ${todo}`,
      ),
    mend: mendLikes,
  },
]
