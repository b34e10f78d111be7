// Node runs .ts itself; this teaches it .tsx, so that the program, its tests and its development
// server all run the source directly and there is no server build to fall out of step with it.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

enableCompileCache?.()

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    const result = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      sourcemap: true,
    })
    if (result.errors.length > 0) throw new Error(result.errors.map((e) => e.message).join('\n'))
    // Without the source itself, which lies beside: the map would hold every file a second time in memory.
    const { sourcesContent: _, ...bare } = JSON.parse(JSON.stringify(result.map))
    const map = Buffer.from(JSON.stringify(bare)).toString('base64')
    return {
      format: 'module',
      shortCircuit: true,
      source: `${result.code}\n//# sourceMappingURL=data:application/json;base64,${map}`,
    }
  },
})
