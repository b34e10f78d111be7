import { readFile } from 'node:fs/promises'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { neverTold } from './refusals-told.ts'

/**
 * Prints the last line that people and machines look for: `N passed, N failed`. A whole run fails
 * also by each refusal of the catalogue of which no test was told.
 */
export default class ClosingLine implements Reporter {
  readonly #catalogue: string | undefined
  #vitest: Vitest | undefined

  constructor({ catalogue }: { catalogue?: string } = {}) {
    this.#catalogue = catalogue
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
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
    for (const code of await this.#neverTold(modules)) {
      failed += 1
      process.exitCode = 1
      process.stdout.write(`No test is told ${code}: provoke it in one, or delete it.\n`)
    }
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }

  async #neverTold(modules: readonly TestModule[]): Promise<string[]> {
    if (!this.#catalogue || !this.#vitest) return []
    if (!(await isWhole(this.#vitest, modules))) return []
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const told = tests.flatMap((test) => test.meta().refusalsTold ?? [])
    return neverTold(await readFile(this.#catalogue, 'utf8'), told)
  }
}

async function isWhole(vitest: Vitest, modules: readonly TestModule[]): Promise<boolean> {
  if (vitest.config.testNamePattern) return false
  const ran = new Set(modules.map(({ moduleId }) => moduleId))
  return (await vitest.globTestSpecifications()).every(({ moduleId }) => ran.has(moduleId))
}
