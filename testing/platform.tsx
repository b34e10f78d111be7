import { type Domain, startPaper } from '../src/platform/app/index.ts'
import type { Shell } from '../src/platform/pages/index.ts'
import { TestClient } from './client.ts'
import { startTest, type StartedTest, type TestOptions } from './start.ts'

const shell: Shell = {
  name: 'paper',
  keys: ['settings'],
  load: async () => undefined,
  view: ({ page }) => (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{page.title}</title>
      </head>
      <body>{page.body}</body>
    </html>
  ),
}

/** The platform alone with domains made for a test, so that its tests need no newspaper. */
export async function testPlatform(
  domains: readonly Domain[],
  options: TestOptions = {},
): Promise<StartedTest & { client: () => TestClient }> {
  const started = await startTest(options, (parts) =>
    startPaper({ ...parts, domains, shells: [shell] }),
  )
  return { ...started, client: () => new TestClient(started.url) }
}
