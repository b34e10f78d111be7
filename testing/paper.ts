import { openSession, type PersonId } from '#domains/accounts'
import { composePaper } from '../src/compose.ts'
import { TestClient } from './client.ts'
import { startTest, type StartedTest, type TestOptions } from './start.ts'

export interface TestPaper extends StartedTest {
  /** A browser without scripts; signed in as a person, if one is given. */
  client(person?: PersonId): Promise<TestClient>
  another(options?: { now?: Date }): Promise<TestPaper>
}

/**
 * The whole paper on a database of its own with a clock that stands still. Events are handed over
 * and jobs run by `settle()`, unless `background` is asked for.
 * @example
 * const paper = await testPaper()
 * afterAll(() => paper.stop())
 */
export async function testPaper(options: TestOptions = {}): Promise<TestPaper> {
  return withClients(await startTest(options, (parts) => composePaper(parts, options.domains)))
}

/** Gives a started paper its clients; for tests that put it together themselves. */
export function withClients(started: StartedTest): TestPaper {
  return {
    ...started,
    another: async (options) => withClients(await started.another(options)),
    async client(person) {
      const client = new TestClient(started.url)
      if (person) {
        const { cookieName, cookieValue } = await openSession(started.context(), person)
        client.cookies.set(cookieName, cookieValue).set('reader', '1')
      }
      return client
    },
  }
}
