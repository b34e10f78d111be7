import { forgetText, keepText, keptTexts } from '#platform/kept-texts'
import { keptNotice } from './kept-notice.ts'
import { type Values, valuesOf } from './values.ts'

/** The text of the editor's page, kept in this browser until the server has it. */
export interface KeptText {
  /** The text as it stands, to be compared. */
  present(): string
  /** False where the browser lets nothing be kept, or nothing differs from what the server has. */
  keep(): boolean
  /** The server has this text; what was typed since is still kept. Gives whether that is nothing. */
  saved(sent: Values): boolean
  /** Offers what the same person has kept of the same document, if it differs from the page. */
  offer(putBack: (values: Values) => void): void
}

/** Fields that are not the text of the article. */
const beside = new Set(['submission', 'step', 'version', 'commentsWere'])

export function keptText(
  form: HTMLFormElement,
  ownerNow: () => { person: string; document: string },
  now: () => Date,
  signal: AbortSignal,
): KeptText {
  const page = valuesOf(form)['submission'] ?? ''
  const putBackFrom = new Set<string>()
  let key: string | undefined
  let onServer = savedTextOf(valuesOf(form))
  const present = () => textOf(valuesOf(form))
  const forget = () => {
    if (key) forgetText(key)
    key = undefined
  }
  const keep = (): boolean => {
    if (present() === onServer) return false
    key = keepText({ ...ownerNow(), page }, valuesOf(form), now().getTime())
    return key !== undefined
  }
  // Another window of the same person has signed out, or thrown the text away.
  addEventListener(
    'storage',
    (event) => {
      if (event.key === key && event.newValue === null) onServer = present()
    },
    { signal },
  )
  return {
    present,
    keep,
    saved(sent) {
      onServer = savedTextOf(sent)
      forget()
      for (const from of putBackFrom) forgetText(from)
      return !keep()
    },
    offer(putBack) {
      const seen = new Set([onServer])
      const offered = keptTexts(ownerNow(), now().getTime()).filter(({ values }) => {
        const isNew = !seen.has(textOf(values))
        seen.add(textOf(values))
        return isNew
      })
      if (offered.length === 0) return
      const acts = {
        putBack: (from: string, values: Values) => {
          const before = valuesOf(form)
          putBack(values)
          putBackFrom.add(from)
          return () => {
            putBack(before)
            putBackFrom.delete(from)
          }
        },
        forget: forgetText,
      }
      form.before(keptNotice(offered, valuesOf(form)['version'] ?? '', acts))
    },
  }
}

// The words of a correction are on the server once they are printed, and then the field is empty.
const savedTextOf = (values: Values): string => textOf({ ...values, words: '' })

const textOf = (values: Values): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([name, value]) => !beside.has(name) && value !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
