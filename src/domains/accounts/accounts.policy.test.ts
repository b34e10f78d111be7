import { expect, test } from 'vitest'
import { type Actor, anonymous, type Role, staffRoles, systemActor } from '#platform/context'
import { may } from './accounts.policy.ts'

const person = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: 'x',
  name: 'X',
  roles,
  sessionId: 'x',
  emailConfirmed: true,
})

const table = {
  see_readers: {
    administrator: true,
    editor: true,
    journalist: false,
    moderator: true,
    membership: true,
    commercial: false,
  },
  invite_staff: {
    administrator: true,
    editor: false,
    journalist: false,
    moderator: false,
    membership: false,
    commercial: false,
  },
  change_roles: {
    administrator: true,
    editor: false,
    journalist: false,
    moderator: false,
    membership: false,
    commercial: false,
  },
} as const satisfies Record<string, Record<Role, boolean>>

const acts = ['see_readers', 'invite_staff', 'change_roles'] as const

test.each(acts.flatMap((act) => staffRoles.map((role) => [role, act, table[act][role]] as const)))(
  '%s, %s: %s',
  (role, act, expected) => {
    expect(may(person(role), act)).toBe(expected)
  },
)

test.each(acts)('readers may not %s, the command line may', (act) => {
  expect(may(anonymous, act)).toBe(false)
  expect(may(person(), act)).toBe(false)
  expect(may(systemActor('init'), act)).toBe(true)
})

test('two roles may what either may', () => {
  expect(may(person('journalist', 'moderator'), 'see_readers')).toBe(true)
})
