import { BaseSequencer, type TestSpecification } from 'vitest/node'

// A run that begins with these ends when the workers have nothing left, not when the last of these
// ends. The first needs the demo edition, and loads it; the second does not, and need not wait.
const longest = [
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

/** The order in which test files begin: the longest by name, then as Vitest would, by what it knows of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`))
      return place === -1 ? longest.length : place
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
