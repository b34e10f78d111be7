import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { defineJob, type Job } from '../jobs/index.ts'
import { findMail, markFailed, markSent } from './mail.queries.ts'

/** What hands letters to a mail server. */
export interface MailTransport {
  send(mail: {
    to: string
    subject: string
    text: string
    html: string
    headers: Record<string, string>
    messageId: string
  }): Promise<void>
}

/** SMTP by setting; without one, letters stay in the mailbox page. */
export function openTransport(
  smtpUrl: string | undefined,
  from: string,
): MailTransport | undefined {
  if (!smtpUrl) return undefined
  const transport = createTransport(smtpUrl)
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail })
    },
  }
}

/** Sends a posted letter once; the message id stays the same, so that a repeat can be told by the receiver. */
export function sendMailJob(transport: MailTransport | undefined): Job {
  return defineJob('mail.send', z.object({ mailId: z.uuid() }), async (ctx, { mailId }) => {
    const mail = await findMail(ctx.db, mailId)
    if (!mail || mail.sentAt || !transport) return
    const headers: Record<string, string> = mail.unsubscribeUrl
      ? {
          'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
      : {}
    try {
      await transport.send({
        to: mail.recipient,
        subject: mail.subject,
        text: mail.textPart,
        html: mail.htmlPart,
        headers,
        messageId: `<${mail.id}@${new URL(ctx.site.origin).hostname}>`,
      })
    } catch (error) {
      await markFailed(ctx.db, mailId, error instanceof Error ? error.message : String(error))
      throw error
    }
    await markSent(ctx.db, mailId, ctx.clock.now())
  })
}
