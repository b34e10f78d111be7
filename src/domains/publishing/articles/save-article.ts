import { personId, profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { asId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { refuse } from '../refusals.ts'
import {
  insertRevision,
  type Sending,
  setCommentsOpen,
  setWorkingVersion,
} from './article-writes.queries.ts'
import type { ArticleId } from './article.ts'
import { articleToChange } from './article-to-change.ts'
import type { ArticleRecord } from './articles.queries.ts'
import { checkDraft } from './check-draft.ts'
import { type DraftInput, isSameDraft, type Revision } from './draft.ts'

export interface SavedText extends DraftInput {
  readonly article: ArticleId
  /** The version that this text was made from. */
  readonly version: number
  readonly commentsOpen?: boolean | undefined
  readonly sending?: Sending | undefined
}

/**
 * Saves a text as the article's next revision; readers see nothing of it before it is published.
 * Text that says what the newest revision says changes nothing. Refuses with
 * `publishing.article_changed` what was made from an older version, so that nobody overwrites
 * anybody, and whoever may not change this article.
 * @example const version = await saveArticle(ctx, { article, version: 3, headline, body })
 */
export async function saveArticle(ctx: Context, input: SavedText): Promise<number> {
  return ctx.transaction(async (tx) => {
    const { article, working } = await articleToChange(tx, input.article, 'article.edit')
    if (article.state === 'withdrawn') throw refuse('publishing.article_withdrawn')
    const draft = await checkDraft(tx, input)
    const isSame = isSameDraft(draft, working)
    if (input.version !== article.version && !isSame) throw await overtaken(tx, working)
    const at = tx.clock.now()
    const version = isSame ? article.version : article.version + 1
    if (!isSame) {
      await insertRevision(tx.db, article.id, version, draft, {
        at,
        by: personId(tx.actor) ?? null,
        sending: input.sending,
      })
      await setWorkingVersion(tx.db, article.id, version, at)
      await announce(tx, { type: 'article.saved', payload: { articleId: article.id } })
    }
    await saveCommentsOpen(tx, article, input.commentsOpen ?? article.commentsOpen)
    return version
  })
}

async function overtaken(tx: Context, working: Revision) {
  const by = working.savedBy === null ? undefined : asId<'Person'>(working.savedBy)
  const who = by && (await profilesOf(tx.db, [by])).get(by)?.name
  return refuse('publishing.article_changed', {
    field: 'version',
    version: working.version,
    who: who ?? 'Somebody',
  })
}

/** Whether readers may comment is no matter of versions: it holds at once. */
async function saveCommentsOpen(
  tx: Context,
  article: ArticleRecord,
  commentsOpen: boolean,
): Promise<void> {
  if (commentsOpen === article.commentsOpen) return
  await setCommentsOpen(tx.db, article.id, commentsOpen, tx.clock.now())
  if (article.state !== 'published') return
  await announce(tx, {
    type: 'article.updated',
    payload: { articleId: article.id },
    purges: [{ kind: 'fresh', keys: [`article:${article.id}`, `thread:${article.id}`] }],
  })
}
