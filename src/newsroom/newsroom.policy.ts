import { staffRoles } from '#platform/context'
import { definePolicy } from '#platform/policy'

/** What staff do in the rooms that belong to no one domain. */
export const policy = definePolicy({
  'desk.see': { to: 'enter the newsroom', roles: staffRoles },
  'mail.read': {
    to: 'read the letters that the paper sends',
    href: (id) => `/newsroom/mailbox/${id}`,
    roles: [],
  },
  'setting.change': { to: 'change the settings', roles: [] },
  'audit.see': { to: 'see what the staff did', roles: [] },
})
export const { act, must } = policy
