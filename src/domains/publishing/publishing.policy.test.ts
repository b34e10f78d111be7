import { describe, expect, test } from 'vitest'
import { type Actor, anonymous, type Role, systemActor } from '#platform/context'
import { type Act, acts, may, mustBeAllowed } from './publishing.policy.ts'

const person = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: 'me',
  name: 'Me',
  roles,
  sessionId: 's',
  emailConfirmed: true,
})
const own = { createdBy: 'me', authorIds: [] }
const bylined = { createdBy: 'other', authorIds: ['me'] }
const others = { createdBy: 'other', authorIds: ['other'] }

const everything = Object.keys(acts).toSorted()
const allowed: readonly [string, Actor, readonly string[]][] = [
  ['an administrator', person('administrator'), everything],
  ['an editor', person('editor'), everything],
  ['the system', systemActor('demo'), everything],
  [
    'a journalist',
    person('journalist'),
    ['article.create', 'picture.add', 'picture.change', 'topic.add'],
  ],
  ['a moderator', person('moderator'), []],
  ['membership staff', person('membership'), []],
  ['commercial staff', person('commercial'), []],
  ['a reader', person(), []],
  ['nobody', anonymous, []],
]

describe('the policy', () => {
  test.each(allowed)('what %s may do to an article of somebody else', (_name, actor, list) => {
    expect(everything.filter((act) => may(actor, act as Act, others))).toEqual(list)
  })

  test.each([own, bylined])(
    'a journalist changes an article of their own (%j), and does not publish it',
    (article) => {
      expect(may(person('journalist'), 'article.edit', article)).toBe(true)
      expect(may(person('journalist'), 'article.publish', article)).toBe(false)
    },
  )

  test('an article without anybody’s name belongs to no journalist', () => {
    expect(may(person('journalist'), 'article.edit', { createdBy: null, authorIds: [] })).toBe(
      false,
    )
  })

  test('being in the byline gives a reader nothing', () => {
    expect(may(person(), 'article.edit', bylined)).toBe(false)
  })

  test('what may not be done is refused in words that name it', () => {
    expect(() => mustBeAllowed(person('journalist'), 'article.publish', own)).toThrow(
      /does not let you publish/,
    )
  })
})
