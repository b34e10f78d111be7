import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { type Mail, postMail } from '#platform/mail'
import { type LetterKind, words } from './letters.words.ts'

export interface Addressee {
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** Posts a letter with a link for one use, in the language of whoever gets it. */
export async function postLetter(
  tx: Context,
  kind: LetterKind,
  to: Addressee,
  link: string,
): Promise<void> {
  await postMail(tx, letter(kind, to, { paper: tx.settings.name, link }))
}

function letter(kind: LetterKind, to: Addressee, about: { paper: string; link: string }): Mail {
  const w = words[to.language]
  const { subject, why, act, otherwise } = w[kind](about.paper)
  return {
    kind,
    to: to.email,
    awaited: kind !== 'invitation',
    language: to.language,
    subject,
    paragraphs: [w.greeting(to.name), why, { link: about.link, words: act }, otherwise],
  }
}
