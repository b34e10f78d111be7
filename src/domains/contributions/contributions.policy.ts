import { definePolicy } from '#platform/policy'

/** What of giving only some of the staff may do. */
export const policy = definePolicy({
  'money.see': { to: 'see what was given, and by whom', roles: ['membership'] },
  'gateway-event.retry': { to: 'apply events of payment providers again', roles: ['membership'] },
  'appeal.write': { to: 'write appeals', roles: ['membership'] },
})
export const { act, check, must } = policy
