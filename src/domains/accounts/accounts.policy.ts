import { definePolicy } from '#platform/policy'

const readerPath = (id: string) => `/newsroom/readers/${id}`

/** What of accounts only some of the staff may do. */
export const policy = definePolicy({
  'reader.see': {
    to: 'view the accounts of readers',
    href: readerPath,
    roles: ['editor', 'moderator', 'membership'],
  },
  'staff.invite': { to: 'invite staff', roles: [] },
  'role.change': { to: 'change the roles of staff', href: readerPath, roles: [] },
})
export const { act, may, must } = policy
