import type { Context } from '#platform/context'
import type { Mail } from '#platform/mail'
import { type Money, moneyWords } from '#platform/money'
import { dateWords } from '#platform/zones'
import type { Contribution } from '../contributions/contribution.ts'
import { linkOf } from '../contributions/contribution-link.ts'
import { words } from '../words.ts'

/** The receipt as a letter: what was paid, when, under which number, and how to stop. */
export function receiptMail(
  ctx: Context,
  contribution: Contribution,
  payment: { email: string; number: string; amount: Money; paidAt: Date },
): Mail {
  const { language, rhythm } = contribution
  const w = words[language]
  const amount = moneyWords(language, payment.amount)
  const paper = ctx.settings.name
  return {
    kind: 'receipt',
    to: payment.email,
    language,
    subject: w.receiptSubject(amount, paper),
    paragraphs: [
      w.receiptThanks(paper),
      [
        w.receiptNumber(payment.number),
        w.receiptAmount(amount, w.rhythms[rhythm]),
        w.receiptPaid(dateWords(language, ctx.settings.zone, payment.paidAt)),
        ...(ctx.settings.publisher ? [w.receiptTo(ctx.settings.publisher)] : []),
      ].join('\n'),
      w.noCharity,
      {
        link: `${ctx.site.origin}${linkOf(ctx.signer, contribution.id)}`,
        words: rhythm === 'once' ? w.receiptLinkOnce : w.receiptLink,
      },
    ],
  }
}
