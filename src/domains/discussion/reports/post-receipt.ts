import { contactOf } from '#domains/accounts'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { countHit } from '#platform/http'
import { postMail } from '#platform/mail'
import type { NewReport } from './reports.queries.ts'
import { words } from './words.ts'

// To one address, whoever types it.
const letters = { limit: 6, per: hour }

/**
 * Confirms the receipt of a report (DSA Article 16(4)): to the address that was left, and of a notice
 * under the law to the account's. The letter holds none of the notifier's words, since the address
 * may be somebody else's.
 */
export async function postReceipt(tx: Context, report: NewReport): Promise<void> {
  const contact = report.notifierId ? await contactOf(tx.db, report.notifierId) : undefined
  const ofAccount =
    contact?.emailConfirmed && report.ground === 'unlawful' ? contact.email : undefined
  const to = report.email ?? ofAccount
  if (!to) return
  const key = `report receipts ${tx.signer.sign('email', to.toLowerCase())}`
  if ((await countHit(tx, key, letters)).isOver) return
  const w = words[report.language]
  await postMail(tx, {
    kind: 'report-receipt',
    to,
    language: report.language,
    subject: w.receiptSubject(tx.settings.name),
    paragraphs: [
      w.receiptText(tx.settings.name, w.grounds[report.ground]),
      w.receiptNumber(report.id),
      w.receiptNext,
      { link: `${tx.site.origin}/comments/${report.comment}`, words: w.theComment },
      { link: `${tx.site.origin}/comments-policy#reports`, words: w.whatHappens },
      w.receiptOtherwise,
    ],
  })
}
