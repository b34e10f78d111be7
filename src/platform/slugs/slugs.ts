const longest = 80

/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * The words of a headline as the end of an address: small letters, digits and hyphens, cut at a
 * word's end; never empty.
 * @example slugOf('Siopa na scoile: “tá sé oscailte”') // siopa-na-scoile-ta-se-oscailte
 */
export function slugOf(text: string, otherwise = 'article'): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return cut(plain) || otherwise
}

function cut(slug: string): string {
  if (slug.length <= longest) return slug
  const end = slug.lastIndexOf('-', longest)
  return slug.slice(0, end > 0 ? end : longest)
}

/** The slug with a number for the nth piece that wants it. @example numbered('bridge', 2) // bridge-2 */
export const numbered = (slug: string, nth: number): string => (nth === 1 ? slug : `${slug}-${nth}`)
