import { defineConfig } from 'vitest/config'
import { LongestFirst } from './testing/longest-first.ts'

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

export default defineConfig({
  oxc: jsx,
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'demo/**/*.test.ts',
      'testing/**/*.test.ts',
      'scripts/**/*.test.ts',
      'e2e/**/*.e2e.ts',
    ],
    setupFiles: ['testing/each-test.ts'],
    globalSetup: ['testing/global-setup.ts'],
    reporters: ['default', ['./testing/closing-line.ts', { catalogue: 'docs/refusals.md' }]],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is polled for comes with the next reading of the outbox, or at the next renewal of a page.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    pool: 'forks',
    // The paper is loaded once a worker instead of once a file; files share no other state.
    isolate: false,
    // Vitest prints the seed of a run; `--sequence.seed=N` repeats its order.
    sequence: { sequencer: LongestFirst, shuffle: { files: true, tests: true } },
  },
})
