import { describe, expect, test } from 'vitest'
import { type Actor, anonymous, type Role, systemActor } from '../context/index.ts'
import { guard, isGuarded } from './access.ts'
import { couldEver, definePolicy, personOf } from './define-policy.ts'

const { act, acts, may, check } = definePolicy({
  'letter.read': { to: 'read letters', roles: [] },
  'letter.answer': { to: 'answer letters', roles: ['moderator', 'editor'] },
  'letter.edit': {
    to: 'change this letter',
    roles: ['editor'],
    own: {
      roles: ['journalist'],
      isOwn: (person: string, letter: { id: string; writer: string }) => letter.writer === person,
    },
  },
})

const person = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: 'me',
  name: 'Me',
  roles,
  sessionId: 's',
  emailConfirmed: true,
})
const own = { id: '1', writer: 'me' }
const others = { id: '2', writer: 'other' }

describe('an act', () => {
  test('is allowed to its roles, to administrators and to the system', () => {
    for (const actor of [person('moderator'), person('administrator'), systemActor('import')])
      expect(may(actor, 'letter.answer')).toBe(true)
    for (const actor of [anonymous, person(), person('journalist', 'membership')])
      expect(may(actor, 'letter.answer')).toBe(false)
  })

  test('without roles is for administrators', () => {
    expect(may(person('administrator'), 'letter.read')).toBe(true)
    expect(may(person('editor', 'moderator'), 'letter.read')).toBe(false)
  })

  test('is allowed to the owner of its subject where the policy says so', () => {
    expect(may(person('journalist'), 'letter.edit', own)).toBe(true)
    expect(may(person('journalist'), 'letter.edit', others)).toBe(false)
    expect(may(person('moderator'), 'letter.edit', own)).toBe(false)
    expect(may(person('editor'), 'letter.edit', others)).toBe(true)
  })

  test('could ever be done by owners too', () => {
    expect(couldEver(person('journalist'), act('letter.edit'))).toBe(true)
    expect(couldEver(person('moderator'), act('letter.edit'))).toBe(false)
  })

  test('that no policy defines is a defect', () => {
    expect(() => act('letter.burn' as 'letter.read')).toThrow('No act is called letter.burn')
  })

  test('is listed with its words', () => {
    expect(acts.map(({ name, to }) => [name, to])).toEqual([
      ['letter.read', 'read letters'],
      ['letter.answer', 'answer letters'],
      ['letter.edit', 'change this letter'],
    ])
  })
})

describe('a refusal', () => {
  test('tells the staff who may', () => {
    expect(() => check(person('journalist'), 'letter.answer')).toThrow(
      'Your account may not answer letters. Moderators, editors and administrators may.',
    )
    expect(() => check(person(), 'letter.read')).toThrow('Administrators may.')
    expect(() => check(person(), 'letter.edit', own)).toThrow(
      'Editors, journalists and administrators may.',
    )
  })

  test('names administrators once, also where the act is theirs by name', () => {
    const both = definePolicy({
      'net.mend': { to: 'mend nets', roles: ['administrator', 'editor'] },
    })
    expect(() => both.check(person(), 'net.mend')).toThrow(
      'Your account may not mend nets. Editors and administrators may.',
    )
  })

  test('is not for those who may', () => {
    expect(() => check(person('editor'), 'letter.answer')).not.toThrow()
    expect(() => check(person('journalist'), 'letter.edit', own)).not.toThrow()
  })

  test('asks a stranger to sign in', () => {
    expect(() => check(anonymous, 'letter.answer')).toThrow('platform.sign_in')
    expect(() => personOf(systemActor('import'))).toThrow('platform.sign_in')
    expect(personOf(person()).id).toBe('me')
  })
})

describe('the guard', () => {
  test('lets everybody pass where the rule lies elsewhere', () => {
    for (const access of ['public', 'byLink', 'gateway'] as const)
      expect(() => guard(access, anonymous)).not.toThrow()
  })

  test('lets people pass who are signed in', () => {
    expect(() => guard('signedIn', person())).not.toThrow()
    expect(() => guard('signedIn', anonymous)).toThrow('platform.sign_in')
    expect(() => guard('signedIn', systemActor('import'))).toThrow('platform.sign_in')
  })

  test('asks for the act of the route', () => {
    expect(() => guard(act('letter.answer'), person('editor'))).not.toThrow()
    expect(() => guard(act('letter.answer'), systemActor('import'))).not.toThrow()
    expect(() => guard(act('letter.answer'), person('journalist'))).toThrow(
      'Your account may not answer letters. Moderators, editors and administrators may.',
    )
    expect(() => guard(act('letter.answer'), anonymous)).toThrow('platform.sign_in')
  })

  test('depends on who asks for acts and for what needs an account, and for nothing else', () => {
    for (const access of [act('letter.read'), [act('letter.read')], 'signedIn'] as const)
      expect(isGuarded(access)).toBe(true)
    for (const access of ['public', 'byLink', 'gateway'] as const)
      expect(isGuarded(access)).toBe(false)
  })

  test('asks for one of several acts', () => {
    const access = [act('letter.read'), act('letter.answer')]
    expect(() => guard(access, person('moderator'))).not.toThrow()
    expect(() => guard(access, person('journalist'))).toThrow(
      'Your account may not read letters. Moderators, editors and administrators may.',
    )
    expect(() => guard([], person('journalist'))).toThrow('Your account may not do this.')
  })
})
