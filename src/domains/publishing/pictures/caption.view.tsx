import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

/** What stands beneath a picture: the caption, and the credit apart from it. Nothing where there is neither. */
export function Caption({
  caption,
  credit,
  language,
}: {
  caption: string
  credit: string
  language: Language
}) {
  if (caption === '' && credit === '') return null
  return (
    <figcaption>
      {caption === '' ? null : <span>{caption}</span>}
      {credit === '' ? null : <span class="credit">{words[language].photograph(credit)}</span>}
    </figcaption>
  )
}
