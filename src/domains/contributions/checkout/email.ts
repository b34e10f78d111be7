import type { Signer } from '#platform/context'

/** The form of an address in which two spellings of one mailbox are the same. */
export const normalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

/** What is kept of an address where the address itself is not: nobody without the paper's secret can guess it. */
export const emailDigest = (signer: Signer, email: string): string =>
  signer.sign('contributor', normalEmail(email))
