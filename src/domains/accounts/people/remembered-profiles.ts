import type { Context } from '#platform/context'
import { type Profile, profilesOf } from './people.queries.ts'

const kind = 'person'

/** The surrogate key of whatever shows a person's name. */
export const keyOfPerson = (id: string): string => `${kind}:${id}`

/**
 * The profiles of many people, as this process remembers them. For pages of the cache alone, which
 * have to bear `keyOfPerson` of each: memory and page then lose an old name by the same purge.
 * @example const names = await rememberedProfiles(ctx, rows.map(({ commenterId }) => commenterId))
 */
export const rememberedProfiles = (
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Profile>> =>
  ctx.rememberEach(kind, ids, (missing) => profilesOf(ctx.db, missing))
