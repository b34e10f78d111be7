export { BoundedMap } from './bounded-map.ts'
export { lastResult } from './last-result.ts'
