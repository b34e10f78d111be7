import type { Appeals } from './appeal.ts'

/** How many words of news the letter above needs, and the form below. */
const newsNeeded = { above: 400, form: 250 } as const

/**
 * The appeals that suit an article of so many words, so that none outweighs the news it stands beside:
 * a short piece has no letter above it, and below it one line instead of the form.
 * @example const appeals = appealsOn(article.words, await appealsFor(ctx, article.language))
 */
export function appealsOn(words: number, appeals: Appeals): Appeals {
  const { above, below, ...others } = appeals
  return {
    ...others,
    ...(above && words >= newsNeeded.above ? { above } : {}),
    ...(below ? { below: words >= newsNeeded.form ? below : { ...below, isBrief: true } } : {}),
  }
}
