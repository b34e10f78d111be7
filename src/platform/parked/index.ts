export type { ParkedItem, ParkedKind } from './parked-kind.ts'
export { parkedPolicy } from './parked.policy.ts'
export { letGo, parkedKindsOf, tryAgain } from './parked-work.ts'
export { type LetGo, letGoLately } from './parked.queries.ts'
