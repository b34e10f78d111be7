import { listMails, type StoredMail } from '#platform/mail'
import type { Walk } from './walk.ts'

/** The newest letter to an address, of a kind, once all that was under way is done. */
export async function letterTo(
  { paper }: Walk,
  recipient: string,
  kind: string,
): Promise<StoredMail> {
  await paper.settle()
  const mails = await listMails(paper.runtime.db)
  const found = mails.find((mail) => mail.recipient === recipient && mail.kind === kind)
  if (!found)
    throw new Error(
      `No ${kind} for ${recipient} among ${mails.map((mail) => `${mail.kind} for ${mail.recipient}`).join(', ')}`,
    )
  return found
}

/** The first address in a letter, as a path. */
export function linkIn({ textPart }: StoredMail): string {
  const [address = ''] = /https?:\/\/\S+/.exec(textPart) ?? []
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}
