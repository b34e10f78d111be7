import { type Check, ifAny } from '#platform/checks'
import { countOddCharges } from './odd-charges.queries.ts'

/** Whether somebody was charged who should not have been. */
export const chargesCheck: Check = {
  name: 'No charge contradicts its contribution',
  examine: async ({ db }) =>
    ifAny(
      await countOddCharges(db),
      (odd) =>
        `Charges by mistake: ${odd}. Give the money back on the provider’s own pages, or let them go at /newsroom/failed`,
    ),
}
