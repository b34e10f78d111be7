import { createHash } from 'node:crypto'
import type { BrowserDigest, DraftKey } from '#domains/accounts'
import { day } from '#platform/clock'
import type { Context } from '#platform/context'
import type { CommentId } from '../ids.ts'
import { Refusal } from '#platform/refusals'
import { refuse } from '../refusals.ts'
import { openThreadIfPublished } from '../threads/open-thread.ts'
import { threadExists } from '../threads/threads.queries.ts'
import { cleanText } from './clean-text.ts'
import type { Target } from './comment-facts.queries.ts'
import { findComment } from './comments.queries.ts'
import {
  type Draft,
  findDraft,
  insertDraft,
  markDraftPosted,
  markDraftRefused,
} from './drafts.queries.ts'
import { postComment } from './post-comment.ts'

/** How long a draft waits for its writer. */
export const draftsKeptFor = 7 * day
/** Characters of a comment that waits for its writer; longer ones are refused anyway. */
export const longestDraft = 20_000

/**
 * Keeps what somebody wrote who is not signed in, whatever its length; gives the token under which
 * it waits in the browser that wrote it, and in no other. Refuses articles and comments that are not there.
 */
export async function keepDraft(
  ctx: Context,
  { to, text, browser }: { to: Target; text: string; browser: BrowserDigest },
): Promise<string> {
  const kept = cleanText(text)
  if (kept === '') throw refuse('discussion.empty', { field: 'text' })
  const parent = 'comment' in to ? await findComment(ctx.db, to.comment) : undefined
  if ('comment' in to && !parent) throw refuse('discussion.no_comment')
  const articleId = 'article' in to ? to.article : (parent?.articleId ?? '')
  if (!(await threadExists(ctx.db, articleId)) && !(await openThreadIfPublished(ctx, articleId)))
    throw refuse('discussion.no_thread')
  const token = ctx.random.token()
  await insertDraft(ctx.db, {
    digest: digestOf({ token, browser }),
    articleId,
    parentId: parent?.id ?? null,
    text: kept.slice(0, longestDraft),
    at: ctx.clock.now(),
  })
  return token
}

export function draftUnder(ctx: Context, key: DraftKey): Promise<Draft | undefined> {
  return findDraft(ctx.db, digestOf(key), new Date(ctx.clock.now().getTime() - draftsKeptFor))
}

/**
 * Posts a draft in the name of the person who has signed in; again it gives the same comment. What
 * the phases refuse stays a draft with the reason, to be changed on its own page.
 */
export async function postDraft(
  ctx: Context,
  key: DraftKey,
): Promise<{ comment: CommentId } | { refused: Draft } | undefined> {
  const draft = await draftUnder(ctx, key)
  if (!draft) return undefined
  if (draft.postedAs) return { comment: draft.postedAs as CommentId }
  const to = draft.parentId ? { comment: draft.parentId } : { article: draft.articleId }
  try {
    const { id } = await postComment(ctx, {
      to,
      text: draft.text,
      submission: `draft ${digestOf(key)}`,
    })
    await markDraftPosted(ctx.db, digestOf(key), id)
    return { comment: id }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'sign_in') throw error
    await markDraftRefused(ctx.db, digestOf(key), { code: error.code, details: error.details })
    return { refused: draft }
  }
}

// The token alone, which stands in addresses and letters, finds nothing.
const digestOf = ({ token, browser }: DraftKey): string =>
  createHash('sha256').update(`${browser} ${token}`).digest('base64url')
