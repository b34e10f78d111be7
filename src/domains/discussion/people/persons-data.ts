import type { PersonsData } from '#domains/accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { decisionsAbout } from '../decisions/decisions.queries.ts'
import { forgetNotifier, reportsBy } from '../reports/reports.queries.ts'
import {
  appendErasureDeltas,
  eraseComments,
  eraseLikes,
  likesOf,
  writtenBy,
} from './persons-data.queries.ts'

/** All that the discussion keeps of a person; who decided is nobody else's business. */
export async function exportOf(ctx: Context, person: string): Promise<unknown> {
  const decisions = await decisionsAbout(ctx.db, person)
  return {
    comments: await writtenBy(ctx.db, person),
    likes: await likesOf(ctx.db, person),
    reports: await reportsBy(ctx.db, person),
    decisions: decisions.map((decision) => ({ ...decision, deciderId: undefined })),
  }
}

/** The words go, the thread stays readable: a comment that was answered leaves a sentence in its place. */
export async function erasePerson(tx: Context, person: string): Promise<string[]> {
  const comments = await eraseComments(tx.db, person)
  const likes = await eraseLikes(tx.db, person)
  await forgetNotifier(tx.db, person)
  await appendErasureDeltas(tx.db, person, [
    ...comments
      .filter(({ wasVisible }) => wasVisible)
      .map(({ id, articleId }) => ({
        id: newId(tx),
        kind: 'comments' as const,
        articleId,
        commentId: id,
      })),
    ...likes.map(({ commentId, articleId }) => ({
      id: newId(tx),
      kind: 'likes' as const,
      articleId,
      commentId,
    })),
  ])
  return [...new Set([...comments, ...likes].map(({ articleId }) => `thread:${articleId}`))]
}

/** What the discussion keeps of a person. */
export const commentersData: PersonsData = { name: 'discussion', exportOf, erase: erasePerson }
