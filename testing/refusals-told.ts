import { Refusal } from '../src/platform/refusals/index.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** The codes of the refusals of which somebody was told in this test. */
    refusalsTold?: readonly string[]
  }
}

const told = new Set<string>()
const original = Refusal.prototype.words

/** From here on the code of each refusal is noted whose words are asked for, for a page or a program. */
export function noteTold(): void {
  Refusal.prototype.words = function words(language) {
    told.add(this.code)
    return original.call(this, language)
  }
}

/** The codes that have been noted since this was asked last. */
export function takeTold(): string[] {
  const codes = [...told]
  told.clear()
  return codes
}

/** The codes of a catalogue, as `docs/refusals.md` lists them, of which no test was told. */
export function neverTold(catalogue: string, codes: Iterable<string>): string[] {
  const known = [...catalogue.matchAll(/^\| `([a-z_.]+)` \|/gm)].map(([, code = '']) => code)
  if (known.length === 0) throw new Error('The catalogue of refusals lists none')
  const seen = new Set(codes)
  return known.filter((code) => !seen.has(code))
}
