import { z } from 'zod'
import { day } from '../clock/index.ts'
import type { Context } from '../context/index.ts'
import { defineJob, type Job } from '../jobs/index.ts'
import type { Subscription } from '../outbox/index.ts'
import { findMail, markFailed, markSent, parkMail, type StoredMail } from './mail.queries.ts'
import { senderOf } from './sender.ts'
import { MailRefused, type MailTransport } from './transport.ts'

const triedFor = 3 * day

/** A letter that somebody waits for before a page goes before all others. */
export const mailSubscription: Subscription = {
  event: 'mail.posted',
  job: 'mail.send',
  priority: ({ awaited }) => (awaited === true ? 0 : 10),
}

/**
 * Sends a posted letter once; the message id stays the same, so that a repeat can be told by the
 * receiver. One that the server refuses for good, or has not taken in three days, is parked.
 */
export function sendMailJob(
  transport: MailTransport | undefined,
  mailFrom: string | undefined,
): Job {
  return defineJob(
    'mail.send',
    z.looseObject({ mailId: z.uuid() }),
    async (ctx, { mailId }) => {
      const mail = await findMail(ctx.db, mailId)
      if (!mail || mail.sentAt || mail.parkedAt || !transport) return
      try {
        await transport.send(letterOf(ctx, mail, mailFrom))
      } catch (error) {
        return noteFailure(ctx, mail, error)
      }
      await markSent(ctx.db, mailId, ctx.clock.now())
    },
    { partner: 'mail' },
  )
}

function letterOf(ctx: Context, mail: StoredMail, mailFrom: string | undefined) {
  return {
    ...senderOf(ctx.settings, mailFrom),
    to: mail.recipient,
    subject: mail.subject,
    text: mail.textPart,
    html: mail.htmlPart,
    // RFC 3834: an answer by a machine ("I am away") is not sent to it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    messageId: `<${mail.id}@${new URL(ctx.site.origin).hostname}>`,
  }
}

async function noteFailure(ctx: Context, mail: StoredMail, error: unknown): Promise<void> {
  const failure = error instanceof Error ? error.message : String(error)
  const now = ctx.clock.now()
  const isOver = error instanceof MailRefused || now.getTime() - mail.createdAt.getTime() > triedFor
  if (isOver) return parkMail(ctx.db, mail.id, failure, now)
  await markFailed(ctx.db, mail.id, failure)
  throw error
}
