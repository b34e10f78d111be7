import type { KyselyPlugin } from 'kysely'
import { addPerson, type PersonId } from '#domains/accounts'
import {
  addSection,
  type ArticleId,
  articleSummaries,
  createArticle,
  publishArticle,
} from '#domains/publishing'
import { type Context, type Role, systemActor } from '#platform/context'
import { day, minute } from '#platform/clock'
import { type TestPaper, testPaper } from '#testing'
import { addComment, type PastComment } from './comments/add-comment.ts'
import { openThread } from './threads/open-thread.ts'
import { threadFor, type ThreadRequest } from './threads/thread-for.ts'
import type { ThreadModel } from './threads/thread-model.ts'

type Name = 'amina' | 'teasie' | 'colm' | 'rosaleen' | 'orla' | 'malachy' | 'ruth'

/** A paper with an article whose thread is open, readers who have written before, and moderators; for this domain's tests. */
export interface TestThread {
  readonly paper: TestPaper
  readonly article: ArticleId
  readonly path: string
  readonly people: Readonly<Record<Name, PersonId>>
  as(name: Name): Context
  /** A comment of the past, posted ten minutes ago if the test does not say otherwise. */
  comment(by: Name, text: string, changes?: Partial<PastComment>): ReturnType<typeof addComment>
  /** Another article with an open thread. */
  publish(headline: string): Promise<{ article: ArticleId; path: string }>
}

const cast: Readonly<Record<Name, { name: string; roles: readonly Role[] }>> = {
  amina: { name: 'Amina Farrell-Diallo', roles: [] },
  teasie: { name: 'Teasie Moloney-Krug', roles: [] },
  colm: { name: 'Colm of the Burren', roles: [] },
  // New: the others have been read before.
  rosaleen: { name: 'Rosaleen Tuohy-Lindgren', roles: [] },
  orla: { name: 'Orla Tansey-Brandt', roles: ['journalist'] },
  malachy: { name: 'Malachy Tobin-Sauer', roles: ['moderator'] },
  ruth: { name: 'Ruth Akande', roles: ['moderator'] },
}

export async function testThread(
  options: Parameters<typeof testPaper>[0] = {},
): Promise<TestThread> {
  const paper = await testPaper(options)
  const system = paper.context(systemActor('test'))
  const people = {} as Record<Name, PersonId>
  for (const [key, { name, roles }] of Object.entries(cast)) {
    people[key as Name] = await addPerson(system, {
      name,
      email: `${key}@example.org`,
      roles,
      emailConfirmed: true,
    })
  }
  const as = (name: Name): Context =>
    paper.context({
      kind: 'person',
      id: people[name],
      ...cast[name],
      sessionId: 'none',
      emailConfirmed: true,
    })
  const section = await addSection(system, { name: 'World', hue: 'world' })
  const publish = async (headline: string) => {
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'They talked.' }] }],
    }
    const article = await createArticle(system, {
      headline,
      standfirst: 'And will again',
      section,
      body,
    })
    const { path } = await publishArticle(system, { article, version: 1 })
    await openThread(system, { article, openedAt: paper.clock.now(), closesAt: null })
    return { article, path }
  }
  const { article, path } = await publish('Talks go on')
  const comment: TestThread['comment'] = (by, text, changes = {}) =>
    addComment(system, {
      article,
      commenter: people[by],
      byStaff: cast[by].roles.length > 0,
      text,
      at: new Date(paper.clock.now().getTime() - 10 * minute),
      ...changes,
    })
  const elsewhere = await publish('Something else')
  for (const known of ['amina', 'teasie', 'colm'] as const) {
    const at = new Date(paper.clock.now().getTime() - 30 * day)
    await comment(known, `${known} has written before.`, { article: elsewhere.article, at })
  }
  return { paper, article, path, people, as, comment, publish }
}

/** A page of the thread of a published article. */
export async function threadOf(
  ctx: Context,
  id: string,
  request?: ThreadRequest,
): Promise<ThreadModel> {
  const article = (await articleSummaries(ctx.db, [id])).get(id)
  if (article?.state !== 'published') throw new Error('The article is not published.')
  return threadFor(ctx, { ...article, state: article.state }, request)
}

/** The same context, and how many statements it sends. */
export function counting(ctx: Context): { ctx: Context; statements: string[] } {
  const statements: string[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result, queryId }) => {
      statements.push(queryId.queryId)
      return result
    },
  }
  return { ctx: { ...ctx, db: ctx.db.withPlugin(plugin), settings: ctx.settings }, statements }
}
