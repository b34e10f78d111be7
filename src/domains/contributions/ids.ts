import type { Id } from '#platform/ids'

export type ContributionId = Id<'Contribution'>
export type PaymentId = Id<'Payment'>
export type AppealId = Id<'Appeal'>
