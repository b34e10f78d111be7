import { addPerson, openSession } from '#domains/accounts'
import { latestArticles } from '#domains/publishing'
import type { Paper } from '#platform/app'
import { systemActor } from '#platform/context'
import { changeSettings } from '#platform/settings'
import { articles } from '#demo'

/** What the load needs to post as many people, and where. */
export interface Commenters {
  readonly url: string
  readonly articleId: string
  readonly people: readonly { readonly id: string; readonly cookie: string }[]
}

/** Many signed-in readers, so that no one's rate limit is reached, and one hot thread. */
export async function prepareCommenters(paper: Paper, count: number): Promise<Commenters> {
  const ctx = paper.context(systemActor('bench'))
  await changeSettings(ctx, { firstCommentsHeld: 0 })
  const article = (await latestArticles(ctx.db, { limit: 100 })).find(
    ({ headline }) => headline === articles.harbourBridge.headline,
  )
  if (!article) throw new Error('the demo has no harbour bridge')
  const people: { id: string; cookie: string }[] = []
  const atOnce = 10
  for (let n = 0; n < count; n += atOnce) {
    await Promise.all(
      Array.from({ length: atOnce }, async (_, at) => {
        const email = `bench-${n + at}@example.org`
        const name = `Bench Reader ${n + at}`
        const id = await addPerson(ctx, { name, email, roles: [], emailConfirmed: true })
        const { cookieName, cookieValue } = await openSession(ctx, id)
        people.push({ id, cookie: `${cookieName}=${cookieValue}` })
      }),
    )
  }
  return { url: paper.url, articleId: article.id, people }
}
