import {
  type ArticleId,
  correctArticle,
  createArticle,
  type PictureId,
  publishArticle,
  saveArticle,
} from '#domains/publishing'
import { openThread } from '#domains/discussion'
import { day, minute } from '#platform/clock'
import type { Actor } from '#platform/context'
import type { DemoArticle, Edition } from '../edition.ts'
import type { Past } from './in-the-past.ts'
import type { Lists } from './load-paper.ts'
import { idOf, type People } from './load-people.ts'

interface Known {
  readonly people: People
  readonly lists: Lists
  readonly pictures: ReadonlyMap<string, PictureId>
}

/** Writes, publishes, updates and corrects each article at its own time, and opens its thread. */
export async function loadArticles(
  past: Past,
  demo: Edition,
  known: Known,
): Promise<ReadonlyMap<string, ArticleId>> {
  const ids = new Map<string, ArticleId>()
  for (const article of demo.articles)
    ids.set(article.key, await loadArticle(past, demo, article, known))
  return ids
}

async function loadArticle(
  past: Past,
  demo: Edition,
  article: DemoArticle,
  known: Known,
): Promise<ArticleId> {
  const { publishedAt, updatedAt } = article
  const draft = draftOf(article, known)
  const editor = editorOf(demo, known.people)
  // An article that was updated first appeared without its last paragraph.
  const first = updatedAt ? { ...draft, body: withoutLastBlock(draft.body) } : draft
  const id = await createArticle(past(new Date(publishedAt.getTime() - 40 * minute), editor), first)
  await publishArticle(past(publishedAt, editor), { article: id, version: 1 })
  if (updatedAt) {
    const version = await saveArticle(past(updatedAt, editor), {
      article: id,
      version: 1,
      ...draft,
    })
    await publishArticle(past(updatedAt, editor), { article: id, version })
  }
  for (const { at, words } of article.corrections)
    await correctArticle(past(at, editor), { article: id, words })
  // What is looked at today can be commented on, whenever it appeared; an old thread has no end.
  const isOld = demo.now.getTime() - publishedAt.getTime() > 30 * day
  await openThread(past(publishedAt), {
    article: id,
    openedAt: publishedAt,
    closesAt: isOld ? null : new Date(demo.now.getTime() + 3 * day),
  })
  return id
}

const withoutLastBlock = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'content' in body && Array.isArray(body.content)
    ? { ...body, content: body.content.slice(0, -1) }
    : body

function draftOf(article: DemoArticle, { lists, pictures }: Known) {
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    kicker: article.kicker ?? '',
    language: article.language,
    section: idOf(lists.sections, article.section),
    topics: article.topics.map((key) => idOf(lists.topics, key)),
    authors: article.authors.map((key) => idOf(lists.authors, key)),
    dateline: article.dateline ?? '',
    agency: article.agency && {
      id: idOf(lists.agencies, article.agency.agency),
      year: article.agency.year,
    },
    leadPicture: article.leadPicture && {
      ...article.leadPicture,
      picture: idOf(pictures, article.leadPicture.picture),
    },
    body: withPictures(article.body, pictures),
  }
}

/** The body with the ids of its pictures in place of the demo's keys. */
function withPictures(node: unknown, pictures: ReadonlyMap<string, PictureId>): unknown {
  if (Array.isArray(node)) return node.map((part) => withPictures(part, pictures))
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, withPictures(value, pictures)]),
  )
  if (copy['type'] === 'picture' && isAttributes(copy['attrs']))
    return { ...copy, attrs: { ...copy['attrs'], picture: idOf(pictures, copy['attrs'].picture) } }
  return copy
}

const isAttributes = (value: unknown): value is { picture: string } =>
  typeof value === 'object' &&
  value !== null &&
  'picture' in value &&
  typeof value.picture === 'string'

function editorOf({ staff }: Edition, people: People): Actor {
  const editor = staff.find(({ key }) => key === 'sive')
  if (!editor) throw new Error('The demo edition has no night editor')
  return {
    kind: 'person',
    id: idOf(people, editor.key),
    name: editor.name,
    roles: editor.roles,
    sessionId: '',
    emailConfirmed: true,
  }
}
