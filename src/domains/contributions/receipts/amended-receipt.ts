import type { Context } from '#platform/context'
import { postMail } from '#platform/mail'
import { money, type Money, moneyWords } from '#platform/money'
import { dateWords } from '#platform/zones'
import { linkOf } from '../contribution/contribution-link.ts'
import { findContribution } from '../contribution/contribution.queries.ts'
import type { Payment } from '../payments/payments.queries.ts'
import type { Return } from '../payments/what-is-kept.ts'
import { words } from '../words.ts'

/**
 * Tells the giver that money has left us again, with the receipt as it now stands: paid, given back,
 * taken back, kept. Nobody is told where the address is forgotten.
 */
export async function postAmendedReceipt(
  tx: Context,
  payment: Payment,
  what: { how: Return; amount: Money; givenBackMinor: number; takenBackMinor: number },
): Promise<void> {
  const contribution = await findContribution(tx.db, payment.contributionId)
  if (!contribution || contribution.email === null) return
  const { language, email, id } = contribution
  const w = words[language]
  const { name, zone } = tx.settings
  const { amountMinor, currency, paidAt, receipt } = payment
  const say = (minor: number) => moneyWords(language, money(minor, currency))
  const { givenBackMinor, takenBackMinor } = what
  await postMail(tx, {
    kind: 'amended-receipt',
    to: email,
    language,
    subject: w.returnedSubject[what.how](say(what.amount.minor), name),
    paragraphs: [
      w.returnedText[what.how](say(what.amount.minor), name),
      [
        ...(receipt ? [w.amendedNumber(receipt)] : []),
        w.amendedPaid(say(amountMinor), dateWords(language, zone, paidAt)),
        ...(givenBackMinor > 0 ? [w.amendedGivenBack(say(givenBackMinor))] : []),
        ...(takenBackMinor > 0 ? [w.amendedTakenBack(say(takenBackMinor))] : []),
        w.amendedKept(say(amountMinor - givenBackMinor - takenBackMinor)),
      ].join('\n'),
      { link: `${tx.site.origin}${linkOf(tx.signer, id)}`, words: w.receiptLinkOnce },
    ],
  })
}
