import { profilesOf } from '#domains/accounts'
import { articleSummaries, type ArticleSummary } from '#domains/publishing'
import type { Context } from '#platform/context'
import { render } from 'preact-render-to-string'
import type { App } from '#platform/http'
import { CommentHead, type CommentSetting } from '../threads/comment.view.tsx'
import { commentModel } from '../threads/conversations.ts'
import { Paragraphs } from '../threads/paragraphs.view.tsx'
import { settingOf } from '../threads/setting.ts'
import type { CommentModel } from '../threads/thread-model.ts'
import { ownHeld, ownVisible, type StoredComment } from './comments.queries.ts'
import { ArticleParams } from './forms.ts'
import { likedBy } from './likes.queries.ts'
import { words } from './words.ts'

/** What a cached thread cannot know: what its viewer likes and wrote, and which of that waits to be read. */
export interface OwnComments {
  readonly liked: readonly string[]
  readonly written: readonly string[]
  readonly waiting: readonly { readonly id: string; readonly html: string }[]
}

const nothing: OwnComments = { liked: [], written: [], waiting: [] }

export function ownCommentsRoutes(app: App): void {
  app.fastify.get(
    '/articles/:id/comments/mine',
    { config: { access: 'public' } },
    async (request, reply) => {
      const { ctx } = request
      const params = ArticleParams.safeParse(request.params)
      reply.header('Cache-Control', 'private, no-store')
      if (ctx.actor.kind !== 'person' || !params.success) return reply.send(nothing)
      const asked = { person: ctx.actor.id, article: params.data.id }
      const article = (await articleSummaries(ctx.db, [asked.article])).get(asked.article)
      if (!article) return reply.send(nothing)
      const [liked, written, held, names, setting] = await Promise.all([
        likedBy(ctx.db, asked),
        ownVisible(ctx.db, asked),
        ownHeld(ctx.db, asked),
        profilesOf(ctx.db, [asked.person]),
        inThread(ctx, article),
      ])
      const model = (comment: StoredComment) =>
        commentModel(
          { ...comment, newLikes: 0, parentCommenterId: null },
          { names, authors: article.authorIds },
        )
      const waiting = held.map((comment) => ({
        id: comment.id,
        html: render(<Waiting comment={model(comment)} setting={setting} />),
      }))
      return reply.send({ liked, written, waiting } satisfies OwnComments)
    },
  )
}

const inThread = async (ctx: Context, article: ArticleSummary): Promise<CommentSetting> => ({
  ...(await settingOf(ctx, article)),
  level: 'h3',
})

function Waiting({ comment, setting }: { comment: CommentModel; setting: CommentSetting }) {
  return (
    <article class="comment" id={`c-${comment.id}`}>
      <CommentHead comment={comment} setting={setting} isWaiting />
      <Paragraphs text={comment.text} />
      <p class="note">{words[setting.language].onlyYou}</p>
    </article>
  )
}
