import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { Refusal } from '../src/platform/refusals/index.ts'

/** Where the processes of a run write the codes of refusals that somebody was told in words. */
const place = () => process.env['SEEN_REFUSALS'] ?? ''
const seen = new Set<string>()

/** Notes from now on which refusals are told. */
export function noteRefusals(): void {
  // The same process takes one test file after the other.
  if (Refusal.prototype.words.name === 'noting') return
  const told = Refusal.prototype.words
  Refusal.prototype.words = function noting(language) {
    if (!seen.has(this.code)) appendFileSync(place(), `${this.code}\n`)
    seen.add(this.code)
    return told.call(this, language)
  }
}

/** The refusals of docs/refusals.md that a run of all tests has told nobody. */
export function untoldRefusals(): string[] {
  const told = new Set(existsSync(place()) ? readFileSync(place(), 'utf8').split('\n') : [])
  const all = [...readFileSync('docs/refusals.md', 'utf8').matchAll(/^\| `([^`]+)`/gm)]
  return all.map(([, code = '']) => code).filter((code) => !told.has(code))
}
