import { type Check, ifAny } from '#platform/checks'
import { recountSupporters } from './recount-supporters.ts'
import { isMiscounted, supporterCount } from './supporter-count.queries.ts'
import { countWrongCovers } from './supporters.queries.ts'

/** Whether supporters are covered as long as their payments say, and counted as they are covered. */
export const supportersCheck: Check = {
  name: 'Supporters match their payments',
  async examine({ db }) {
    const covers = ifAny(
      await countWrongCovers(db),
      (wrong) => `Supporters whose cover does not match their payments: ${wrong}. ${countsItself}`,
    )
    const counts = ifAny(
      (await isMiscounted(db)) ? 1 : 0,
      () => `The supporter count does not match the covered supporters. ${countsItself}`,
    )
    return [...covers, ...counts]
  },
  async mend(ctx) {
    const wrong = await countWrongCovers(ctx.db)
    if (wrong === 0 && !(await isMiscounted(ctx.db))) return undefined
    const before = (await supporterCount(ctx.db)).supporters
    const supporters = await recountSupporters(ctx, { all: true })
    return `Supporters recounted from their payments: ${wrong} covers changed, ${before} supporters before, ${supporters} now`
  },
}

const countsItself = 'The paper recounts them after midnight; standfirst doctor --mend does it now'
