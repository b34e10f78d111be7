import type { Domain } from '#platform/app'
import { newId } from '#platform/ids'

// The same rows as a posted comment, in one prepared statement, and nothing else: no session, no facts, no phases.
const text = `with claim as (insert into platform.submissions (key, result, at) values ($1, $2, $3) returning result),
  comment as (insert into discussion.comments (id, article_id, root_id, depth, commenter_id, by_staff, state, listed, posted_at, shown_at)
    select $2::uuid, $4::uuid, $2::uuid, 0, $5::uuid, false, 'visible', true, $3, $3 from claim returning id),
  words as (insert into discussion.comment_texts (comment_id, revision, text, digest, written_at)
    select id, 1, $6, $1, $3 from comment),
  consequence as (insert into discussion.count_deltas (id, kind, article_id, comment_id, commenter_id, amount)
    select $7::uuid, 'comments', $4::uuid, id, $5::uuid, 1 from comment)
  insert into platform.outbox (id, type, payload, purges, origin, at)
    select $8::uuid, 'bench.posted', jsonb_build_object('commentId', id, 'articleId', $4::uuid),
      jsonb_build_array(jsonb_build_object('kind', 'soft', 'keys', jsonb_build_array('thread:' || $4))), $8::uuid, $3 from comment`

/** One bare statement behind the same Fastify: the measure for what the whole way of a comment may cost. */
export const bareComment: Domain = {
  name: 'bench',
  routes(app, runtime) {
    app.fastify.post(
      '/bench/comments',
      { config: { access: 'public' } },
      async (request, reply) => {
        const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
        const id = newId(runtime)
        const at = runtime.clock.now()
        await runtime.pool.query({
          name: 'bench-comment',
          text,
          values: [
            `bench ${id}`,
            id,
            at,
            form.get('article'),
            form.get('person'),
            form.get('text'),
            newId(runtime),
            newId(runtime),
          ],
        })
        return reply.redirect(`/comments/${id}`, 303)
      },
    )
  },
}
