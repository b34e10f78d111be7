import { definePolicy } from '#platform/policy'

/** Whose article it is: the person who began it, and those in its byline. */
export interface Ownership {
  readonly id: string
  readonly createdBy: string | null
  readonly authorIds: readonly string[]
}

const articlePath = (id: string) => `/newsroom/articles/${id}`
const picturePath = (id: string) => `/newsroom/pictures/${id}`
const writers = ['journalist', 'editor'] as const
const isOwn = (person: string, { createdBy, authorIds }: Ownership): boolean =>
  createdBy === person || authorIds.includes(person)

/** Journalists begin articles, change their own, and bring pictures; editors do everything here. */
export const policy = definePolicy({
  'article.see': { to: 'look at unpublished articles', roles: writers },
  'article.create': { to: 'start an article', href: articlePath, roles: writers },
  'article.edit': {
    to: 'change this article',
    href: articlePath,
    roles: ['editor'],
    own: { roles: ['journalist'], isOwn },
  },
  'article.publish': { to: 'publish an article', href: articlePath, roles: ['editor'] },
  'article.correct': { to: 'correct a published article', href: articlePath, roles: ['editor'] },
  'article.withdraw': { to: 'withdraw an article', href: articlePath, roles: ['editor'] },
  'picture.add': { to: 'add pictures', href: picturePath, roles: writers },
  'picture.change': { to: 'change the details of a picture', href: picturePath, roles: writers },
  'picture.take-down': { to: 'take a picture down', href: picturePath, roles: ['editor'] },
  'front.set': { to: 'arrange the front', roles: ['editor'] },
  'topic.add': { to: 'add topics', roles: writers },
  'list.change': { to: 'change sections, bylines and agencies', roles: ['editor'] },
  'page.change': { to: 'change the paper’s own pages', roles: ['editor'] },
})
export const { act, may, check, must } = policy
