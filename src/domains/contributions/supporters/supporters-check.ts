import type { Check } from '#platform/checks'
import { countWrongCovers } from './supporters.queries.ts'

/** Whether supporters are covered as long as their payments say. */
export const supportersCheck: Check = {
  name: 'Supporters are covered as their payments say',
  async examine(db) {
    const wrong = await countWrongCovers(db)
    return wrong > 0
      ? `Supporters whose cover is not what their payments say: ${wrong}. The paper counts all of them anew after midnight; if this is said again the next day, read its log for why that fails`
      : undefined
  },
}
