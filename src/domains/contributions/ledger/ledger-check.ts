import type { Check } from '#platform/checks'
import { unevenCurrencies } from './ledger.queries.ts'

/** Whether all entries of each currency sum to zero. */
export const ledgerCheck: Check = {
  name: 'The ledger sums to zero in each currency',
  async examine({ db }) {
    const uneven = await unevenCurrencies(db)
    return uneven.length > 0
      ? [
          `The ledger does not sum to zero in ${uneven.join(', ')}: somebody has changed its rows outside the program; compare with the latest backup before you use the figures`,
        ]
      : []
  },
}
