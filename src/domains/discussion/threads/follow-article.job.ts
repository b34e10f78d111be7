import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { followArticle } from './open-thread.ts'

/** A thread begins with its article, closes where comments are not wanted, and is hidden with a withdrawal. */
export const followArticleJob = defineJob(
  'discussion.follow-article',
  z.object({ articleId: z.uuid() }),
  (ctx, { articleId }) => followArticle(ctx, articleId),
)
