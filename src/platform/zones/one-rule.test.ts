import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Where a time of day stands alone: it is the present moment, or its date is written beside it. */
const withoutDay: Readonly<Record<string, string>> = {
  'newsroom/shell/newsroom-shell.tsx': 'the present moment',
  'site/shell/paper-shell.tsx': 'the present moment',
  'site/article-page/article-meta.view.tsx': 'with its date, or on the day that stands above it',
  'site/article-page/article-page.view.tsx': 'with its date',
  'domains/discussion/refusals.ts': 'with its date',
  'domains/discussion/threads/thread.view.tsx': 'with its date',
}

test('every time goes by one rule for its day and year: a time alone is of today, or its date stands beside it', () => {
  const source = fileURLToPath(new URL('../..', import.meta.url))
  const using = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.startsWith('platform/zones/'))
    .filter((path) => /(?<![A-Za-z])timeWords\(/.test(readFileSync(join(source, path), 'utf8')))
  expect(using.toSorted()).toEqual(Object.keys(withoutDay).toSorted())
})
