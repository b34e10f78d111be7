import type { Mark, Text } from './body.ts'

interface Token {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'linkStart' | 'linkEnd'
  readonly text: string
  readonly href?: string
}

/**
 * Words with their marks: ** turns strong on and off, * emphasis, [words](address) is a link, a
 * backslash takes the next sign as it is. A sign that is never closed is an ordinary character.
 */
export function readInline(words: string): Text[] {
  const texts: Text[] = []
  let strong = false
  let emphasis = false
  let href: string | undefined
  for (const token of closed(tokens(words))) {
    if (token.kind === 'strong') strong = !strong
    else if (token.kind === 'emphasis') emphasis = !emphasis
    else if (token.kind === 'linkStart') href = token.href
    else if (token.kind === 'linkEnd') href = undefined
    else add(texts, token.text, { strong, emphasis, href })
  }
  return texts
}

const grammar =
  /\\(?<escaped>[^\p{L}\p{N}\s])|(?<strong>\*\*)|(?<emphasis>\*)|(?<start>\[)|\]\((?<href>(?:\\.|[^\\()]|\([^\\()]*\))*)\)|(?<plain>[^\\*[\]]+|.)/gsu

function tokens(words: string): Token[] {
  return [...words.matchAll(grammar)].map((match): Token => {
    const groups = match.groups ?? {}
    if (groups['escaped'] !== undefined) return { kind: 'text', text: groups['escaped'] }
    if (groups['strong'] !== undefined) return { kind: 'strong', text: '**' }
    if (groups['emphasis'] !== undefined) return { kind: 'emphasis', text: '*' }
    if (groups['start'] !== undefined) return { kind: 'linkStart', text: '[' }
    if (groups['href'] !== undefined)
      return { kind: 'linkEnd', text: match[0], href: groups['href'].replaceAll(/\\(.)/g, '$1') }
    return { kind: 'text', text: groups['plain'] ?? match[0] }
  })
}

/** Pairs what opens with what closes; the rest becomes text. */
function closed(given: Token[]): Token[] {
  const result = [...given]
  for (const kind of ['strong', 'emphasis'] as const) {
    const count = given.filter((token) => token.kind === kind).length
    const last = given.findLastIndex((token) => token.kind === kind)
    if (count % 2 === 1) result[last] = { kind: 'text', text: given[last]?.text ?? '' }
  }
  let open = -1
  for (const [index, token] of given.entries()) {
    if (token.kind === 'linkStart') {
      if (open >= 0) result[open] = { kind: 'text', text: '[' }
      open = index
    } else if (token.kind === 'linkEnd') {
      if (open >= 0) result[open] = { kind: 'linkStart', text: '[', href: token.href ?? '' }
      else result[index] = { kind: 'text', text: token.text }
      open = -1
    }
  }
  if (open >= 0) result[open] = { kind: 'text', text: '[' }
  return result
}

function add(
  texts: Text[],
  text: string,
  on: { strong: boolean; emphasis: boolean; href: string | undefined },
): void {
  const marks: Mark[] = [
    ...(on.href === undefined ? [] : [{ type: 'link' as const, attrs: { href: on.href } }]),
    ...(on.strong ? [{ type: 'strong' as const }] : []),
    ...(on.emphasis ? [{ type: 'emphasis' as const }] : []),
  ]
  const before = texts.at(-1)
  if (before && JSON.stringify(before.marks ?? []) === JSON.stringify(marks))
    texts[texts.length - 1] = { ...before, text: before.text + text }
  else texts.push(marks.length > 0 ? { type: 'text', marks, text } : { type: 'text', text })
}
