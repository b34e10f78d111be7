import { parseSync, Visitor } from 'oxc-parser'

/**
 * The names of the tests and groups of tests in a file, as they are written: `%s is refused` where a table names them.
 * A name that is put together while it runs is none.
 */
export function testNames(path: string, text: string): ReadonlySet<string> {
  const names = new Set<string>()
  new Visitor({
    CallExpression({ callee, arguments: [name] }) {
      if (!isTest(callee) || !name) return
      if (name.type === 'Literal' && typeof name.value === 'string') names.add(name.value)
      const [quasi, ...more] = name.type === 'TemplateLiteral' ? name.quasis : []
      if (quasi && more.length === 0) names.add(quasi.value.cooked ?? quasi.value.raw)
    },
  }).visit(parseSync(path, text).program)
  return names
}

/** `test(…)`, `test.each(…)(…)`, `test.each<…>(…)(…)`. */
function isTest(callee: object): boolean {
  const node = callee as { type: string; name?: string; object?: object; callee?: object }
  if (node.type === 'Identifier') return node.name === 'test' || node.name === 'describe'
  const within = node.object ?? node.callee
  return within !== undefined && isTest(within)
}
