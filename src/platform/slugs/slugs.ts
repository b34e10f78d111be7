import anyAscii from 'any-ascii'

const usual = 80

/**
 * Words as the end of an address, in any script: small letters, digits and hyphens, cut at a word's
 * end; never empty. A slug is an address and nothing else: different names may make the same one.
 * @example slugOf('Siopa na scoile: “tá sé oscailte”') // siopa-na-scoile-ta-se-oscailte
 * @example slugOf('Ольга Власова') // olga-vlasova
 */
export function slugOf(text: string, otherwise = 'article', longest = usual): string {
  // A character may become several letters: more than these are never needed.
  const plain = anyAscii(text.slice(0, 4 * longest).normalize('NFC'))
    .toLowerCase()
    .replaceAll(/['`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return cut(plain, longest) || otherwise
}

function cut(slug: string, longest: number): string {
  if (slug.length <= longest) return slug
  const end = slug.lastIndexOf('-', longest)
  return slug.slice(0, end > 0 ? end : longest)
}

/** The slug with a number for the nth thing that wants it. @example numbered('bridge', 2) // bridge-2 */
export const numbered = (slug: string, nth: number): string => (nth === 1 ? slug : `${slug}-${nth}`)

/**
 * A name as it is known again: without regard to case, accents and double spaces.
 * @example foldedName('Máirtín  Ó CADHAIN') === foldedName('Mairtin O Cadhain')
 */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim()
