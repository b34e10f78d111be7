const fewest = 3
const most = 5
const longest = 25

/**
 * How many characters of a first paragraph are its opening words, which are set in small capitals:
 * three to five words, up to about 25 characters, at a word's end. None where the paragraph is not longer.
 * @example openingLength('The two foreign ministers shook hands') // 25
 */
export function openingLength(text: string): number {
  let length = 0
  const ends = [...text.matchAll(/\S+/g)].map((match) => match.index + match[0].length)
  for (const [index, end] of ends.entries()) {
    if (index >= most || (index >= fewest && end > longest)) break
    length = end
  }
  return ends.length > most ? length : 0
}
