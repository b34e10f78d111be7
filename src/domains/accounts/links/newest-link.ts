import type { Context } from '#platform/context'
import { listMails, type StoredMail } from '#platform/mail'

/** The letters to an address, the newest first: what tests read in place of a mailbox. */
export async function lettersTo(ctx: Context, email: string): Promise<StoredMail[]> {
  return (await listMails(ctx.db)).filter(({ recipient }) => recipient === email)
}

/** The path of the link in the newest letter to an address, of one kind if it is named. */
export async function newestLink(ctx: Context, email: string, kind?: string): Promise<string> {
  const letter = (await lettersTo(ctx, email)).find(
    (one) => kind === undefined || one.kind === kind,
  )
  const link = /https?:\/\/\S+/.exec(letter?.textPart ?? '')?.[0]
  if (!link) throw new Error(`No letter with a link went to ${email}`)
  return new URL(link).pathname
}
