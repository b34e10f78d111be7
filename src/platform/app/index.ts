export { checksOf } from './checks-of.ts'
export type { Domain, Process, RunningPart } from './domain.ts'
export { type Paper, startPaper, type PaperOptions } from './start-paper.ts'
export { endWithin } from './end-within.ts'
