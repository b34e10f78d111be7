import type { Signer } from '#platform/context'
import type { ContributionId } from '../ids.ts'

const purpose = 'contribution'

/** The address of a contribution for whoever holds it: giving needs no account. */
export const linkOf = (signer: Signer, id: ContributionId): string =>
  `/contributions/${id}?key=${signer.sign(purpose, id)}`

export const opensContribution = (
  signer: Signer,
  id: ContributionId,
  key: string | undefined,
): boolean => key !== undefined && signer.verify(purpose, id, key)
