import { definePolicy } from '../policy/index.ts'

/** Failed work of the platform: jobs and letters. */
export const parkedPolicy = definePolicy({
  'failed-work.handle': { to: 'try failed work again, or let it go', roles: [] },
})
