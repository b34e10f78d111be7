import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// A run that begins with these ends when the workers have nothing left, not when the last of these
// ends. The first needs the demo edition, and loads it; the second does not, and need not wait.
export const longest = [
  'e2e/story.e2e.ts',
  'e2e/faults/kills.e2e.ts',
  'e2e/faults/hostile-values.e2e.ts',
  'e2e/demo-edition.e2e.ts',
  'e2e/pages.e2e.ts',
  'e2e/start-and-end.e2e.ts',
  'src/platform/embedded-postgres/embedded-postgres.test.ts',
  'src/domains/publishing/pictures/pictures.test.ts',
  'src/domains/publishing/editor/what-is-kept.test.ts',
  'src/domains/publishing/editor/sent-by-script.test.ts',
  'e2e/faults/database-away.e2e.ts',
  'e2e/faults/two-processes.e2e.ts',
  'e2e/faults/partners.e2e.ts',
  'e2e/faults/failover.e2e.ts',
  'src/platform/db/several-servers.test.ts',
]

/**
 * The order in which test files begin: the longest by name, then the others in the order of the
 * run's seed. Vitest's own sequencer of that kind is not exported.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, sequence } = this.ctx.config
    const places = new Map(
      files.map((file) => {
        const name = relative(root, file.moduleId)
        const place = longest.indexOf(name)
        return [
          file,
          { place: place === -1 ? longest.length : place, lot: lot(sequence.seed, name) },
        ]
      }),
    )
    const placeOf = (file: TestSpecification) => places.get(file) ?? { place: 0, lot: '' }
    return files.toSorted((one, other) => {
      const [a, b] = [placeOf(one), placeOf(other)]
      return a.place - b.place || a.lot.localeCompare(b.lot, 'en')
    })
  }
}

const lot = (seed: number, name: string) =>
  createHash('sha256').update(`${seed} ${name}`).digest('hex')
