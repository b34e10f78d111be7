// Writes the documents that are made from the code: npm run docs. With --check it only says which are stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { acts } from './docs/acts.ts'
import { refusals } from './docs/refusals.ts'

const documents = { 'docs/acts.md': acts(), 'docs/refusals.md': refusals() }

for (const [path, text] of Object.entries(documents)) {
  const file = new URL(`../${path}`, import.meta.url)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, { encoding: 'utf8' }) !== text) {
    process.stdout.write(`${path} is stale: npm run docs\n`)
    process.exitCode = 1
  }
}
