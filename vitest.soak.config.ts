import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** The soak alone, which `npm run soak` starts by hand; `npm test` does not know it. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['e2e/soak/soak.ts'],
    reporters: ['default', './testing/closing-line.ts'],
    testTimeout: 0,
    maxWorkers: 1,
  },
})
