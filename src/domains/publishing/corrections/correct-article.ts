import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { submissionKey, submitOnce } from '#platform/http'
import { asId, newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import type { ArticleId } from '../articles/article.ts'
import { articleToChange } from '../articles/article-to-change.ts'
import { setUpdatedAt } from '../articles/article-writes.queries.ts'
import { neededLine } from '../line.ts'
import { refuse } from '../refusals.ts'
import type { CorrectionId } from './correction.ts'
import { insertCorrection } from './corrections.queries.ts'

export interface NewCorrection {
  readonly article: ArticleId
  /** What was wrong and what is right, for readers. */
  readonly words: string
  /** The form's own key: sent twice, it is one correction. */
  readonly submission?: string
}

/**
 * Corrects a published article in public: the words stand under it and among the paper's
 * corrections, for good. The text itself is changed by saving and publishing. Refuses empty words,
 * what is not published, and anyone but editors.
 * @example await correctArticle(ctx, { article, words: 'An earlier version gave the vote as 32 to 27; it was 31 to 28.' })
 */
export async function correctArticle(ctx: Context, input: NewCorrection): Promise<CorrectionId> {
  const id = newId<'Correction'>(ctx)
  return ctx.transaction(async (tx) => {
    const { article } = await articleToChange(tx, input.article, 'article.correct')
    if (article.state !== 'published') throw refuse('publishing.article_not_published')
    const words = neededLine('words', 'The correction', input.words, 2000)
    const at = tx.clock.now()
    const key = submissionKey(input.submission, 'correction', article.id, words)
    const made = await submitOnce(tx, key, id, async (chosen) => {
      await insertCorrection(tx.db, {
        id: chosen,
        articleId: article.id,
        words,
        correctedAt: at,
        correctedBy: personId(tx.actor) ?? null,
      })
      await setUpdatedAt(tx.db, article.id, at)
      await announce(tx, {
        type: 'article.corrected',
        payload: { articleId: article.id },
        purges: [{ kind: 'fresh', keys: [`article:${article.id}`, 'corrections'] }],
      })
    })
    return asId<'Correction'>(made)
  })
}
