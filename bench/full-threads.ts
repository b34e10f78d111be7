import { addComment, countsOf } from '#domains/discussion'
import { addPerson } from '#domains/accounts'
import { latestArticles } from '#domains/publishing'
import type { Paper } from '#platform/app'
import { systemActor } from '#platform/context'
import { articles } from '#demo'

export const commentsOnPage = 25

/** Addresses of the demo's long articles, as many as asked for, each with as many comments as the bench is about. */
export async function articlesWithComments(paper: Paper, count: number): Promise<string[]> {
  const ctx = paper.context(systemActor('bench'))
  const latest = await latestArticles(ctx.db, { limit: 100 })
  const wanted = Object.values(articles)
    .slice(0, count)
    .map(({ headline }) => latest.find((article) => article.headline === headline))
    .filter((article) => article !== undefined)
  if (wanted.length < count) throw new Error(`the demo has no ${count} articles`)
  const counts = await countsOf(
    ctx.db,
    wanted.map(({ id }) => id),
  )
  for (const { id, publishedAt } of wanted) {
    for (let n = counts.get(id) ?? 0; n < commentsOnPage; n += 1) {
      const name = `Reader ${n} of ${id.slice(-6)}`
      const email = `${n}-${id}@example.org`
      const commenter = await addPerson(ctx, { name, email, roles: [], emailConfirmed: true })
      await addComment(ctx, {
        article: id,
        commenter,
        byStaff: false,
        text: 'It has stood there since before most of us came.\n\nIt will be missed, and not only by those who say so today.',
        at: new Date(publishedAt.getTime() + n * 60_000),
      })
    }
  }
  return wanted.map(({ path }) => `${paper.url}${path}`)
}
