import { isTest, sources } from './sources.ts'

const longest = 400
const ninetyFifth = 250

/** No file over 400 lines, and no more than one in twenty over 250: what grows past that has two nouns in it. */
export async function fileSizes(): Promise<string[]> {
  const sizes = sources('src', 'demo', 'testing')
    .filter(({ path }) => !isTest(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .toSorted((a, b) => b.lines - a.lines)
  const tooLong = sizes
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines`)
  const edge = sizes[Math.floor(sizes.length / 20)]
  return edge && edge.lines > ninetyFifth
    ? [...tooLong, `one file in twenty has over ${edge.lines} lines`]
    : tooLong
}
