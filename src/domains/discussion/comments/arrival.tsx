import { whenSignedIn } from '#accounts'
import { refuse } from '../refusals.ts'
import { WaitingDraft } from './comment-page.view.tsx'
import { draftUnder, postDraft } from './drafts.ts'

/** A comment written before signing in is shown on the way and posted at its end. */
export function registerArrival(): void {
  whenSignedIn('comment', {
    async show(ctx, token) {
      const draft = await draftUnder(ctx, token)
      return draft && !draft.postedAs ? (
        <WaitingDraft text={draft.text} language={ctx.settings.language} />
      ) : undefined
    },
    async arrive(ctx, token) {
      const outcome = await postDraft(ctx, token)
      if (!outcome) throw refuse('discussion.draft_gone')
      if ('comment' in outcome) return `/comments/${outcome.comment}#c-${outcome.comment}`
      const { parentId, articleId } = outcome.refused
      return parentId
        ? `/comments/${parentId}/replies/new?draft=${token}`
        : `/articles/${articleId}/comments/new?draft=${token}`
    },
  })
}
