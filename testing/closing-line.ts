import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { untoldRefusals } from './seen-refusals.ts'

/** Says which refusals no test has seen, and prints the last line that people and machines look for: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
    const all = (await this.#vitest?.globTestSpecifications())?.length
    const isWhole = modules.length === all
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
    const untold = isWhole ? untoldRefusals() : []
    if (untold.length > 0) {
      failed += 1
      process.exitCode = 1
      process.stdout.write(`No test has seen these refusals told: ${untold.join(', ')}\n`)
    }
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
