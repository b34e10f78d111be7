import type { Settings } from '#platform/settings'
import { day } from '#platform/clock'

const stands = 180 * day

/**
 * security.txt (RFC 9116): whom to tell of a hole. It expires half a year from today, so that it is
 * never old while the paper runs. A paper without an address of mail names its page of contacts.
 */
export function securityTxt(
  origin: string,
  { contactEmail, language }: Pick<Settings, 'contactEmail' | 'language'>,
  now: Date,
): string {
  const today = Math.floor(now.getTime() / day) * day
  return [
    `Contact: ${isAddress(contactEmail) ? `mailto:${contactEmail}` : `${origin}/contact`}`,
    `Expires: ${new Date(today + stands).toISOString()}`,
    `Preferred-Languages: ${language === 'ga' ? 'ga, en' : 'en'}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

const isAddress = (typed: string): boolean => /^[^\s@,<>]+@[^\s@,<>]+$/.test(typed)
