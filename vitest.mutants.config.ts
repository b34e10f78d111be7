import { defineConfig } from 'vitest/config'

// The tests that need nothing but themselves, for the pure rules that `npm run mutants` changes.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 60_000,
    include: [
      'src/domains/*/*.policy.test.ts',
      'src/domains/contributions/ledger/transaction.test.ts',
      'src/domains/contributions/supporters/coverage.test.ts',
      'src/domains/discussion/comments/phases/{phases,private-details}.test.ts',
      'src/domains/discussion/decisions/statement.test.ts',
      'src/domains/publishing/cursor.test.ts',
      'src/platform/money/*.test.ts',
      'src/platform/page-cache/*.test.ts',
      'src/platform/policy/*.test.ts',
    ],
  },
})
