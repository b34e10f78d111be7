import unhomoglyph from 'unhomoglyph'

/**
 * Whether two names look the same: `Ruth Akande` in Cyrillic letters, with a nought for an o, in other
 * capitals, accents, spaces or signs.
 * @example looksLike('Ruth Akаnde', 'Ruth Akande') // true: the second a is Cyrillic
 */
export function looksLike(one: string, other: string): boolean {
  const others = skeletonsOf(other)
  return skeletonsOf(one).some((skeleton) => others.includes(skeleton))
}

/**
 * What is left of a name when all that looks the same is the same (Unicode TR39's confusables): of
 * the name as it is written, and of it in small letters.
 */
export function skeletonsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
  const small = plain.toLowerCase()
  return [unhomoglyph(unhomoglyph(plain).toLowerCase()), unhomoglyph(small)].map((text) =>
    text.replaceAll(/[^\p{L}\p{N}]/gu, ''),
  )
}
