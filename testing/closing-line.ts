import type { Reporter, TestModule } from 'vitest/node'

/** Prints the last line that people and machines look for: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        // A skipped test has shown nothing, so it counts as one that failed.
        else failed += 1
      }
      if (module.errors().length > 0 && module.state() === 'failed') failed += 1
    }
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
