export { createPageCache, type PageCache } from './page-cache.ts'
export type { Recipe, Rendered } from './recipe.ts'
export { memoryOf } from './memory.ts'
export type { Purge, PurgeKind } from './purges.ts'
