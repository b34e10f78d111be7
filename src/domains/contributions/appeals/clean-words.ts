import { sanitise } from '#platform/html'
import { shownLine } from '#platform/text'
import type { AppealWords } from './appeal.ts'

/** The words as they may stand on a page. */
export const cleanedWords = <W extends Pick<AppealWords, 'words' | 'wordsUncounted'>>(
  given: W,
): W => ({
  ...given,
  words: cleaned(given.words),
  wordsUncounted: cleaned(given.wordsUncounted),
})

/** Plain text becomes paragraphs; HTML goes through the sanitiser. What has no letters in it is empty. */
function cleaned(given: string): string {
  const html = /<(p|ul|ol|h2|h3|blockquote)[\s>]/i.test(given)
    ? given
    : given
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => `<p>${paragraph.trim()}</p>`)
        .join('')
  const clean = sanitise(html).trim()
  return shownLine(clean.replace(/<[^<>]*>/g, '')) === '' ? '' : clean
}
