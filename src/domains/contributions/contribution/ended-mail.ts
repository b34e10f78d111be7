import type { Context } from '#platform/context'
import type { Mail } from '#platform/mail'
import { dateWords } from '#platform/zones'
import { words } from '../words.ts'
import { linkOf } from './contribution-link.ts'
import type { Contribution } from './contribution.ts'

/** The letter that says that the gateway has ended the giving too; none where the address is forgotten. */
export function endedMail(ctx: Context, contribution: Contribution): Mail | undefined {
  const { email, endedAt, id, language } = contribution
  if (email === null || !endedAt) return undefined
  const w = words[language]
  const { name, zone } = ctx.settings
  return {
    kind: 'giving-ended',
    to: email,
    language,
    subject: w.endedSubject(name),
    paragraphs: [
      w.endedTold(dateWords(language, zone, endedAt)),
      { link: `${ctx.site.origin}${linkOf(ctx.signer, id)}`, words: w.receiptLinkOnce },
    ],
  }
}
