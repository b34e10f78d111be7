import { isTest, sources } from './sources.ts'

const rules: readonly {
  readonly pattern: RegExp
  readonly words: string
  readonly where: (path: string) => boolean
}[] = [
  {
    pattern: /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)/,
    words: 'asks the machine for time or chance: take it from ctx',
    where: (path) => /^src\/(domains|site|newsroom)\//.test(path) && !path.includes('.island.'),
  },
  {
    pattern:
      /\bstyle=|dangerouslySetInnerHTML=\{\{ __html: (?!.*(sanitise|json|inlineScript|beforePaint))/,
    words: 'has an inline style, or HTML that has not been through the sanitiser',
    where: (path) => path.endsWith('.tsx') && !isTest(path),
  },
  {
    pattern: /z\s*\.string\([^)]*\)\s*\.trim\(\)|replace(All)?\(.*\\p\{C[cf]\}/,
    words: 'cleans a text in its own way: use shownLine or shownText of #platform/text',
    where: (path) => /^src\/(?!platform\/text\/)/.test(path) && !isTest(path),
  },
  {
    pattern: /\.(only|skip|todo|fails|skipIf)\(/,
    words: 'skips or singles out a test',
    where: isTest,
  },
  {
    pattern: /@ts-ignore|@ts-nocheck|oxlint-disable|eslint-disable/,
    words: 'switches a check off',
    where: () => true,
  },
  { pattern: /\b(TODO|FIXME|XXX)\b/, words: 'leaves something to do', where: () => true },
  {
    pattern: /\bnow\(\)|gen_random_uuid\(\)/,
    words: 'asks the database for time or ids: pass them as parameters',
    where: (path) => /^src\/(domains|site|newsroom)\/.*\.queries\.tsx?$/.test(path),
  },
]

/** What the style forbids and no linter knows. */
export async function purity(): Promise<string[]> {
  return sources('src', 'demo', 'e2e', 'testing').flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        rules
          .filter(
            ({ where, pattern }) =>
              where(path) &&
              pattern.test(line.replaceAll('clock.now()', '').replaceAll('performance.now()', '')),
          )
          .map(({ words }) => `${path}:${index + 1} ${words}`),
      ),
  )
}
