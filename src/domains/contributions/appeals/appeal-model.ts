import { type Language, number } from '#platform/i18n'
import type { Settings } from '#platform/settings'
import { words } from '../words.ts'
import type { AppealModel, AppealSlot, AppealWords } from './appeal.ts'
import { builtInAppeals } from './built-in-appeals.ts'

/** Puts the true number into the words, or takes the words that do without it. */
export function appealModel(
  slot: AppealSlot,
  language: Language,
  given: AppealWords,
  facts: { shown: number | undefined; paper: string },
): AppealModel {
  const withNumber =
    facts.shown === undefined
      ? given.wordsUncounted || given.words
      : counted(given.words, language, facts.shown)
  const html = withNumber.replaceAll('{paper}', escaped(facts.paper))
  return {
    slot,
    heading: given.heading.replaceAll('{paper}', facts.paper),
    html,
    action: given.action,
    signature: given.signature,
  }
}

// Whoever reads a number can look up how it was counted, at the end of that paragraph.
function counted(html: string, language: Language, shown: number): string {
  const link = ` <a href="/how-we-count">${escaped(words[language].howWeCountThem)}</a>`
  return html
    .replace(/\{count\}(?:(?!<\/p>).)*(?=<\/p>)/s, (rest) => `${rest}${link}`)
    .replaceAll('{count}', number(language, shown))
}

/** The words of a paper that has written none of its own, signed by its editor. */
export function builtInWords(
  slot: AppealSlot,
  language: Language,
  settings: Pick<Settings, 'editor'>,
): AppealWords {
  const { isSigned, ...rest } = builtInAppeals[language][slot]
  const { editor } = settings
  return {
    ...rest,
    signature: isSigned && editor ? `${editor}, ${words[language].editor.toLocaleLowerCase()}` : '',
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
