import { describe, expect, test } from 'vitest'
import { type Actor, anonymous, type Role, staffRoles, systemActor } from '#platform/context'
import { type ContributionsAct, mustBeAllowed, whoMay } from './contributions.policy.ts'

const acts = Object.keys(whoMay) as ContributionsAct[]
const person = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: 'me',
  name: 'Me',
  roles,
  sessionId: 's',
  emailConfirmed: true,
})
const allowed = (actor: Actor): string[] =>
  acts.filter((act) => {
    try {
      mustBeAllowed(actor, act)
      return true
    } catch {
      return false
    }
  })

describe('the policy', () => {
  test.each([
    ['the supporters’ desk', person('membership')],
    ['an administrator', person('administrator')],
    ['the system', systemActor('demo')],
  ])('%s may do everything here', (_name, actor) => {
    expect(allowed(actor)).toEqual(acts)
  })

  test('nobody else may do anything', () => {
    const others = staffRoles.filter((role) => role !== 'membership' && role !== 'administrator')
    for (const actor of [anonymous, person(), ...others.map((role) => person(role))])
      expect(allowed(actor)).toEqual([])
  })

  test('what may not be done is refused in words', () => {
    expect(() => mustBeAllowed(anonymous, 'see_money')).toThrow(/Only the supporters’ desk/)
  })
})
