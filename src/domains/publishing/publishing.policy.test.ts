import { describe, expect, test } from 'vitest'
import { type Actor, type Role, systemActor } from '#platform/context'
import { check, may } from './publishing.policy.ts'

const person = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: 'me',
  name: 'Me',
  roles,
  sessionId: 's',
  emailConfirmed: true,
})
const own = { id: 'a', createdBy: 'me', authorIds: [] }
const bylined = { id: 'a', createdBy: 'other', authorIds: ['me'] }
const others = { id: 'a', createdBy: 'other', authorIds: ['other'] }
const nobodys = { id: 'a', createdBy: null, authorIds: [] }

describe('changing an article', () => {
  test.each([own, bylined])('a journalist changes their own (%j)', (article) => {
    expect(may(person('journalist'), 'article.edit', article)).toBe(true)
  })

  test.each([others, nobodys])('a journalist changes no other (%j)', (article) => {
    expect(may(person('journalist'), 'article.edit', article)).toBe(false)
  })

  test.each([own, bylined, others, nobodys])('an editor changes every article (%j)', (article) => {
    expect(may(person('editor'), 'article.edit', article)).toBe(true)
  })

  test('an entry in the byline gives a reader no right', () => {
    expect(may(person(), 'article.edit', bylined)).toBe(false)
  })

  test('the system changes every article', () => {
    expect(may(systemActor('demo'), 'article.edit', nobodys)).toBe(true)
  })
})

test('a journalist does not publish their own article, and is told who does', () => {
  expect(() => check(person('journalist'), 'article.publish')).toThrow(
    'Your account may not publish an article. Editors and administrators may.',
  )
})
