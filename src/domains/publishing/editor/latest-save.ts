import { personId, profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { asId } from '#platform/ids'
import { whenWords } from '#platform/zones'
import type { ArticleId } from '../articles/article.ts'
import { revisionLines } from '../articles/articles.queries.ts'
import { refuse } from '../refusals.ts'

/** An article's newest save, as an open editor shows it. */
export interface LatestSave {
  readonly version: number
  readonly who: string
  readonly isOwn: boolean
  readonly when: string
}

export async function latestSave(ctx: Context, article: ArticleId): Promise<LatestSave> {
  const [latest] = await revisionLines(ctx.db, article, 1)
  if (!latest) throw refuse('publishing.article_unknown')
  const { version, savedAt, savedBy } = latest
  const by = savedBy === null ? undefined : asId<'Person'>(savedBy)
  return {
    version,
    who: (by && (await profilesOf(ctx.db, [by])).get(by)?.name) ?? 'Somebody',
    isOwn: savedBy !== null && savedBy === personId(ctx.actor),
    when: whenWords('en', ctx.settings.zone, savedAt, ctx.clock.now()),
  }
}
