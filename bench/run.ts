// npm run bench [-- NAME] [-- --json FILE]: figures measured side by side in one run, on this machine.
import { writeFileSync } from 'node:fs'
import { cachedArticle } from './cached-article.ts'
import { comments } from './comments.ts'
import { type Figure, holds } from './figure.ts'
import { memory } from './memory.ts'
import { pageBytes } from './page-bytes.ts'
import { uncachedArticle } from './uncached-article.ts'

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  'cached-article': cachedArticle,
  'uncached-article': uncachedArticle,
  comments,
  memory,
  'page-bytes': pageBytes,
}

const args = process.argv.slice(2)
const jsonAt = args.indexOf('--json')
const file = jsonAt >= 0 ? args[jsonAt + 1] : undefined
const wanted = args.filter(
  (arg, index) => !arg.startsWith('--') && (jsonAt < 0 || index !== jsonAt + 1),
)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}\n`,
  )
  process.exit(2)
}

const figures: Figure[] = []
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`${name}\n`)
  for (const figure of await run()) {
    figures.push(figure)
    process.stdout.write(`  ${describe(figure)}\n`)
  }
}
if (file) {
  const rows = figures.map((figure) => ({
    name: figure.name,
    value: figure.value,
    unit: figure.unit,
    target: figure.target ?? null,
    holds: holds(figure) ?? null,
  }))
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
}
process.exit(figures.some((figure) => holds(figure) === false) ? 1 : 0)

function describe(figure: Figure): string {
  const value =
    figure.value >= 100
      ? Math.round(figure.value).toLocaleString('en')
      : figure.value.toPrecision(3)
  const verdict = figure.target
    ? `   ${figure.target.is} ${figure.target.value}: ${holds(figure) ? 'holds' : 'DOES NOT HOLD'}`
    : ''
  return `${figure.name.padEnd(58)} ${value.padStart(9)} ${figure.unit}${verdict}`
}
