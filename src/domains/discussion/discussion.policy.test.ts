import { expect, test } from 'vitest'
import { type Actor, anonymous, type Role, systemActor } from '#platform/context'
import { type Act, acts, may, mustBeAllowed } from './discussion.policy.ts'

const person = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: 'me',
  name: 'Me',
  roles,
  sessionId: 's',
  emailConfirmed: true,
})
const everything = Object.keys(acts).toSorted()

test.each<[string, Actor, readonly string[]]>([
  ['an administrator', person('administrator'), everything],
  ['a moderator', person('moderator'), everything],
  ['an editor', person('editor'), everything],
  ['the system', systemActor('demo'), everything],
  ['a journalist', person('journalist'), ['comment.pick']],
  ['membership staff', person('membership'), []],
  ['commercial staff', person('commercial'), []],
  ['a reader', person(), []],
  ['nobody', anonymous, []],
])('what %s may', (_name, actor, allowed) => {
  expect(everything.filter((act) => may(actor, act as Act))).toEqual(allowed)
})

test('what may not be done is refused', () => {
  expect(() => mustBeAllowed(person(), 'comment.decide')).toThrow('discussion.not_allowed')
})
