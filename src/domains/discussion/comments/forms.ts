import { z } from 'zod'
import { idSchema } from '#platform/ids'

export const CommentParams = z.object({ id: idSchema<'Comment'>() })
export const ArticleParams = z.object({ id: idSchema<'Article'>() })
export const DraftQuery = z.object({
  draft: z
    .string()
    .regex(/^[\w-]{8,200}$/)
    .optional()
    .catch(undefined),
})

/** A text, and the form's own key where it has one; what is wrong with the text the phases say. */
export const commentForm = () =>
  z.object({
    text: z.string().catch(''),
    submission: z.string().min(8).max(100).optional().catch(undefined),
  })

export const nothing = () => z.object({})
