import { parseSync } from 'oxc-parser'
import { isTest, sources } from './sources.ts'

/** Programs of their own: what they do at their top is what they are for. */
const programs = new Set([
  'src/main.ts',
  'src/platform/assets/builder.ts',
  'src/domains/publishing/pictures/darkroom-worker.ts',
  'src/domains/publishing/pictures/testing-workers/hostile-worker.ts',
])

const memo = 'results of a pure function'
const byRequest = 'facts about one request, dropped with it'
const ofProcess = 'a bound on this process as a whole'
const inBrowser = 'one page in one browser'

/** What a module may remember, with the reason why nobody who imports it can tell. */
const excused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/platform/http/crowd.ts': { places: byRequest },
  'src/platform/http/rate-limit.ts': { counted: byRequest },
  'src/platform/ids/index.ts': {
    counted: 'the millisecond of the last key (RFC 9562, 6.2)',
    counter: 'the counter within that millisecond',
  },
  'src/platform/money/index.ts': { formats: memo, signs: memo },
  'src/platform/page-cache/encodings.ts': { scratch: 'a buffer that is used again', known: memo },
  'src/platform/page-cache/memory.ts': { memories: 'by page cache, dropped with it' },
  'src/domains/accounts/browsers/browser-cookie.ts': { given: byRequest },
  'src/domains/accounts/passwords/hashing.ts': { running: ofProcess, waiting: ofProcess },
  'src/domains/accounts/sessions/identify.ts': { dueToProlong: byRequest },
  'src/domains/contributions/ledger/ledger-room.view.tsx': { formats: memo },
  'src/domains/discussion/comments/mine.ts': { asked: inBrowser },
  'src/domains/discussion/comments/who-writes.ts': { asked: inBrowser },
  'src/domains/publishing/pictures/workshop.ts': { begun: ofProcess },
}

/**
 * Importing a module changes nothing: no call at its top whose result nobody takes, no variable that
 * can be set again, no empty collection that is filled later. Programs and islands are left out.
 */
export async function sideEffects(): Promise<string[]> {
  const modules = sources('src', 'demo').filter(
    ({ path }) =>
      !isTest(path) && /\.tsx?$/.test(path) && !path.includes('.island.') && !programs.has(path),
  )
  return modules.flatMap(({ path, text }) => {
    const found = effectsOf(path, text).filter(({ name }) => excused[path]?.[name] === undefined)
    return found.map(({ name, what }) => `${path}: ${name} ${what}`)
  })
}

interface Effect {
  readonly name: string
  readonly what: string
}

/** What importing a module would do, by the syntax of its top. */
export function effectsOf(path: string, text: string): Effect[] {
  const { program } = parseSync(path, text)
  return program.body.flatMap((statement): Effect[] => {
    if (statement.type === 'ExpressionStatement') {
      const name = text.slice(statement.start, statement.end).split('\n')[0] ?? ''
      return [{ name, what: 'is done when the module is imported' }]
    }
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ id, init }) => {
      const name = id.type === 'Identifier' ? id.name : text.slice(id.start, id.end)
      if (declaration.kind !== 'const') return [{ name, what: 'can be set again' }]
      const isEmpty =
        (init?.type === 'NewExpression' &&
          init.arguments.length === 0 &&
          init.callee.type === 'Identifier' &&
          /^(Weak)?(Map|Set)$/.test(init.callee.name)) ||
        (init?.type === 'ArrayExpression' && init.elements.length === 0)
      return isEmpty ? [{ name, what: 'is an empty collection that something fills' }] : []
    })
  })
}
