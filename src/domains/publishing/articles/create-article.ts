import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { submissionKey, submitOnce } from '#platform/http'
import { asId, newId } from '#platform/ids'
import { ownAuthor } from '../authors/own-author.ts'
import { must } from '../publishing.policy.ts'
import { insertArticle, type Sending } from './article-writes.queries.ts'
import type { ArticleId } from './article.ts'
import { checkDraft } from './check-draft.ts'
import type { DraftInput } from './draft.ts'

export interface NewArticle extends DraftInput {
  readonly id?: ArticleId
  readonly commentsOpen?: boolean | undefined
  /** The page on which it was written: sent twice, it makes one article. */
  readonly sending?: Sending | undefined
}

/**
 * Begins an article as a draft; everything may still be missing. Who begins it stands in the byline
 * unless `authors` says otherwise. Refuses words that are too long, a body that is none, and what
 * does not exist; and anyone who may not write.
 * @example const id = await createArticle(ctx, { headline: 'Harbour bridge to close', section, body })
 */
export async function createArticle(ctx: Context, input: NewArticle): Promise<ArticleId> {
  const id = input.id ?? newId<'Article'>(ctx)
  return ctx.transaction(async (tx) => {
    await must(tx, 'article.create', { id })
    const own = input.authors ? undefined : await ownAuthor(tx)
    const draft = await checkDraft(tx, {
      ...input,
      authors: input.authors ?? (own ? [own.id] : []),
    })
    const by = personId(tx.actor) ?? null
    const key = submissionKey(input.sending?.submission ?? id, 'article', by ?? 'system')
    const made = await submitOnce(tx, key, id, (chosen) =>
      insertArticle(
        tx.db,
        asId<'Article'>(chosen),
        draft,
        { at: tx.clock.now(), by, sending: input.sending },
        input.commentsOpen ?? true,
      ),
    )
    return asId<'Article'>(made)
  })
}
