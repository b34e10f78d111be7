import { z } from 'zod'
import { type App, pageRoute } from '#platform/http'
import { findMail, listMails } from '#platform/mail'
import { page } from '#platform/pages'
import { refuse } from '../refusals.ts'
import { LetterView, MailboxView } from './mailbox.view.tsx'
import { act, must } from '../newsroom.policy.ts'

const perPage = 50

/** What the paper has written to people: everything that would go out, and whether it has. */
export function mailboxRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/mailbox',
    { access: act('mail.read'), query: z.object({ before: z.uuid().optional() }) },
    async ({ ctx, query }) => {
      await must(ctx, 'mail.read')
      const mails = await listMails(ctx.db, query.before)
      const older = mails.length === perPage ? mails.at(-1)?.id : undefined
      return page({
        shell: 'newsroom',
        current: 'mailbox',
        title: 'Mailbox',
        body: (
          <MailboxView mails={mails} older={older} zone={ctx.settings.zone} now={ctx.clock.now()} />
        ),
      })
    },
  )

  pageRoute(
    app,
    '/newsroom/mailbox/:id',
    { access: act('mail.read'), params: z.object({ id: z.uuid() }) },
    async ({ ctx, params }) => {
      const mail = await findMail(ctx.db, params.id)
      if (!mail) throw refuse('newsroom.no_such_letter')
      await must(ctx, 'mail.read', mail)
      return page({
        shell: 'newsroom',
        current: 'mailbox',
        title: mail.subject,
        body: <LetterView mail={mail} zone={ctx.settings.zone} />,
      })
    },
  )
}
