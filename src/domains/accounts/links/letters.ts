import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { type Mail, postMail } from '#platform/mail'
import type { Contact } from '../people/people.queries.ts'
import { type LetterKind, words } from './letters.words.ts'

export interface Addressee {
  /** None for who has not confirmed the address: a stranger may have chosen it. */
  readonly name: string | undefined
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
    paragraphs: [
      to.name === undefined ? w.nameless : w.greeting(to.name),
      why,
      { link: about.link, words: act },
      otherwise,
    ],
  }
}

/** Who a letter goes to; by name only where the owner of the address has confirmed the account. */
export const addresseeOf = ({ name, email, language, emailConfirmed }: Contact): Addressee => ({
  name: emailConfirmed ? name : undefined,
  email,
  language,
})
