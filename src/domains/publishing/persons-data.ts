import { erasesWith, exportsWith } from '#domains/accounts'
import { articlesBegunBy } from './articles/articles.queries.ts'
import { authorOfPerson, detachAuthor } from './authors/authors.queries.ts'

/**
 * What publishing keeps of a member of staff goes into their data, and what an erasure leaves of
 * it: the byline stays on what was published (GDPR Article 17(3)(a)), parted from the account and
 * without the biography.
 */
export function keepPersonsData(): void {
  exportsWith('publishing', async (ctx, person) => ({
    byline: (await authorOfPerson(ctx.db, person)) ?? null,
    articles: await articlesBegunBy(ctx.db, person),
  }))
  erasesWith('publishing', async (tx, person) => {
    const author = await authorOfPerson(tx.db, person)
    if (!author) return []
    await detachAuthor(tx.db, author.id)
    return [`author:${author.slug}`]
  })
}
