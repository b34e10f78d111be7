import type { ComponentChildren } from 'preact'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** A text with the stretches marked that made a phase act; overlapping ones are one. */
export function Marked({ text, matches }: { text: string; matches: readonly Stretch[] }) {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const { from, to } of matches.toSorted((a, b) => a.from - b.from)) {
    if (to <= at) continue
    const begin = Math.max(from, at)
    parts.push(...lines(text.slice(at, begin)), <mark>{text.slice(begin, to)}</mark>)
    at = to
  }
  return <p dir="auto">{[...parts, ...lines(text.slice(at))]}</p>
}

const lines = (text: string): ComponentChildren[] =>
  text.split('\n').flatMap((line, index) => (index > 0 ? [<br />, line] : [line]))
