import { definePolicy } from '#platform/policy'

/** What of advertising only some of the staff may do. */
export const policy = definePolicy({
  'campaign.book': {
    to: 'book, change and end campaigns',
    href: (id) => `/newsroom/campaigns/${id}`,
    roles: ['commercial'],
  },
})
export const { act, must } = policy
