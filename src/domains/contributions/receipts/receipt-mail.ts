import type { Context } from '#platform/context'
import type { Mail } from '#platform/mail'
import { type Money, moneyWords } from '#platform/money'
import { dateWords } from '#platform/zones'
import type { Contribution } from '../contribution/contribution.ts'
import { linkOf } from '../contribution/contribution-link.ts'
import type { Oddity } from '../payments/odd-charges.queries.ts'
import { words } from '../words.ts'

/**
 * The receipt as a letter: what was paid, when, under which number, and how to stop. A charge that
 * should not have been is called so, and nobody is thanked for it.
 */
export function receiptMail(
  ctx: Context,
  contribution: Contribution,
  payment: {
    email: string
    number: string
    amount: Money
    paidAt: Date
    oddity?: Oddity | undefined
  },
): Mail {
  const { language, rhythm } = contribution
  const w = words[language]
  const amount = moneyWords(language, payment.amount)
  const paper = ctx.settings.name
  return {
    kind: 'receipt',
    to: payment.email,
    language,
    subject: payment.oddity ? w.oddSubject(amount, paper) : w.receiptSubject(amount, paper),
    paragraphs: [
      payment.oddity ? w.oddCharge[payment.oddity] : w.receiptThanks(paper),
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
