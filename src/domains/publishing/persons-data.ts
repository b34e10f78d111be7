import type { PersonsData } from '#domains/accounts'
import { articlesBegunBy } from './articles/articles.queries.ts'
import { authorOfPerson, detachAuthor } from './authors/authors.queries.ts'

/**
 * What publishing keeps of a member of staff. An erasure leaves the byline on what was published
 * (GDPR Article 17(3)(a)), detached from the account and without the biography.
 */
export const staffsData: PersonsData = {
  name: 'publishing',
  exportOf: async (ctx, person) => ({
    byline: (await authorOfPerson(ctx.db, person)) ?? null,
    articles: await articlesBegunBy(ctx.db, person),
  }),
  async erase(tx, person) {
    const author = await authorOfPerson(tx.db, person)
    if (!author) return []
    await detachAuthor(tx.db, author.id)
    return [`author:${author.slug}`]
  },
}
