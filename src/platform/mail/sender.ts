import type { Settings } from '../settings/index.ts'
import type { Letter } from './transport.ts'

/**
 * Whose letter it is: the paper as it is called at this moment, at the machine's address of mail;
 * a name that the machine's setting gives goes before. Answers go to the newsroom's own address.
 */
export function senderOf(
  settings: Pick<Settings, 'name' | 'contactEmail'>,
  mailFrom: string | undefined,
): Pick<Letter, 'from' | 'replyTo'> {
  const { contactEmail } = settings
  const given = mailFrom ? readMailFrom(mailFrom) : undefined
  const address = given?.address ?? (contactEmail || 'post@localhost')
  return {
    from: { name: (given?.name || settings.name).replaceAll(/\s+/g, ' '), address },
    ...(contactEmail ? { replyTo: contactEmail } : {}),
  }
}

const nameAndAddress = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/

/** `The Paper <post@paper.example>`, with or without quotation marks about the name, or an address alone. */
function readMailFrom(text: string): { name: string; address: string } {
  const { name = '', address = text } = nameAndAddress.exec(text.trim())?.groups ?? {}
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() }
}
