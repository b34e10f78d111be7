import { definePolicy } from '#platform/policy'

/** What of giving only some of the staff may do. */
export const policy = definePolicy({
  'money.see': { to: 'see contributions and who made them', roles: ['membership'] },
  'gateway-event.retry': { to: 'retry events of payment providers', roles: ['membership'] },
  'appeal.write': { to: 'write appeals', roles: ['membership'] },
})
export const { act, check, must } = policy
