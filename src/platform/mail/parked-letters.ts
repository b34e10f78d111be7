import { announce } from '../outbox/index.ts'
import { type ParkedItem, type ParkedKind, parkedPolicy } from '../parked/index.ts'
import { countParkedMails, findMail, parkedMails, type StoredMail, unpark } from './mail.queries.ts'

/** Letters that the mail server refuses, or has not taken in three days. */
export const parkedLetters: ParkedKind = {
  name: 'letters',
  title: 'Letters',
  about:
    'The mail server rejects them, or has not accepted them in three days. Trying again sends them again. If you let one go, it stays in the mailbox.',
  act: parkedPolicy.act('failed-work.handle'),
  count: (ctx) => countParkedMails(ctx.db),
  list: async (ctx) => (await parkedMails(ctx.db)).flatMap((mail) => itemOf(mail) ?? []),
  async find(ctx, id) {
    const mail = await findMail(ctx.db, id)
    return mail && itemOf(mail)
  },
  async again(ctx, id) {
    await ctx.transaction(async (tx) => {
      if (await unpark(tx.db, id, 'waiting'))
        await announce(tx, { type: 'mail.posted', payload: { mailId: id, awaited: false } })
    })
  },
  async letGo(ctx, id) {
    await unpark(ctx.db, id, 'let-go')
  },
}

function itemOf(mail: StoredMail): ParkedItem | undefined {
  const { id, subject, recipient, failure, parkedAt, letGo } = mail
  if (!parkedAt || letGo) return undefined
  return {
    id,
    what: `“${subject}” to ${recipient}`,
    href: `/newsroom/mailbox/${id}`,
    why: failure ?? '',
    since: parkedAt,
  }
}
