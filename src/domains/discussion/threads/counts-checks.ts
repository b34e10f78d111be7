import type { Check } from '#platform/checks'
import { countMiscountedLikes, countMiscountedThreads } from './counts.queries.ts'

/** Whether what is counted, with what is still to be folded in, is what the rows say. */
export const countsChecks: readonly Check[] = [
  {
    name: 'Threads count their comments rightly',
    async examine(db) {
      const wrong = await countMiscountedThreads(db)
      return wrong > 0
        ? `Threads whose count is not that of their comments: ${wrong}. No comment is lost; the figure that readers see is wrong, so report it with the log, and restore the latest backup only if comments are missing too`
        : undefined
    },
  },
  {
    name: 'Comments count their likes rightly',
    async examine(db) {
      const wrong = await countMiscountedLikes(db)
      return wrong > 0
        ? `Comments whose count is not that of their likes: ${wrong}. No like is lost; the figure that readers see is wrong, so report it with the log`
        : undefined
    },
  },
]
