import type { DraftKind } from '#domains/accounts'
import { articleSummaries } from '#domains/publishing'
import type { Context } from '#platform/context'
import { Paragraphs } from '../threads/paragraphs.view.tsx'
import type { Draft } from './drafts.queries.ts'
import { draftUnder, postDraft } from './drafts.ts'
import { words } from './words.ts'

/** A comment that was written before its writer signed in. */
export const draftComment: DraftKind = {
  name: 'comment',
  async show(ctx, key) {
    const draft = await draftUnder(ctx, key)
    if (!draft || draft.postedAs) return undefined
    const w = words[ctx.settings.language]
    return {
      content: <Paragraphs text={draft.text} />,
      act: draft.parentId ? w.postReply : w.post,
      from: await placeOf(ctx, draft),
    }
  },
  async outcome(ctx, key) {
    const postedAs = (await draftUnder(ctx, key))?.postedAs
    return postedAs ? `/comments/${postedAs}#c-${postedAs}` : undefined
  },
  async post(ctx, key) {
    const outcome = await postDraft(ctx, key)
    if (!outcome) return undefined
    if ('comment' in outcome) return `/comments/${outcome.comment}#c-${outcome.comment}`
    const { parentId, articleId } = outcome.refused
    return parentId
      ? `/comments/${parentId}/replies/new?draft=${key.token}`
      : `/articles/${articleId}/comments/new?draft=${key.token}`
  },
}

/** Where the draft was begun: the comment that it answers, else the article. */
async function placeOf(ctx: Context, { parentId, articleId }: Draft): Promise<string> {
  if (parentId) return `/comments/${parentId}`
  return (await articleSummaries(ctx.db, [articleId])).get(articleId)?.path ?? '/'
}
