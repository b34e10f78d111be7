import { definePolicy } from '#platform/policy'

const commentPath = (id: string) => `/comments/${id}`

/** What staff do with the comments of readers. */
export const policy = definePolicy({
  'queue.read': { to: 'read the queue', roles: ['moderator', 'editor'] },
  'comment.decide': { to: 'decide on comments', href: commentPath, roles: ['moderator', 'editor'] },
  'comment.pick': {
    to: 'pick comments',
    href: commentPath,
    roles: ['moderator', 'editor', 'journalist'],
  },
  'reader.suspend': {
    to: 'suspend readers',
    href: (id) => `/newsroom/readers/${id}`,
    roles: ['moderator', 'editor'],
  },
})
export const { act, may, check, must } = policy
