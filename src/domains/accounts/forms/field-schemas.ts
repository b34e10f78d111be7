import { z } from 'zod'
import type { Language } from '#platform/i18n'
import { normaliseEmail, normaliseName } from '../people/person.ts'
import { words } from '../words.ts'

// What a mail server's own list of recipients would read as more than one address is refused.
const emailForm = /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+\.[^\s@,;:<>()[\]\\".]+$/u

// What mail programs and browsers make a link of, and what could be rung.
const address =
  /:\/\/|www\.|@[\p{L}\d-]+\.|[\p{L}\d-]\.\p{L}{2,24}\/|\.(com|org|net|info|biz|io|co|ie|uk|eu|de|fr|us|ru|cn|xyz|top|site|online|shop|app|dev|link|club|click|live|example)(?![\p{L}\d])/iu

const holdsAddress = (name: string): boolean =>
  address.test(name) || name.replaceAll(/\D/g, '').length > 6

// Before anything is looked at; spaces and unseen characters are no part of what is counted later.
const longestTyped = 1000

/** The fields that several forms share, with their messages in the page's language. */
export function fieldSchemas(language: Language) {
  const w = words[language]
  const text = (missing: string) => z.string({ error: missing })
  return {
    name: text(w.nameMissing)
      .max(longestTyped, { error: w.nameLong, abort: true })
      .transform(normaliseName)
      .refine((name) => /[\p{L}\p{N}]/u.test(name), { error: w.nameMissing, abort: true })
      .refine((name) => Array.from(name).length <= 80, { error: w.nameLong, abort: true })
      .refine((name) => !holdsAddress(name), w.nameAddress),
    email: text(w.emailMissing)
      .max(longestTyped, { error: w.emailWrong, abort: true })
      .transform(normaliseEmail)
      .refine((email) => email !== '', { error: w.emailMissing, abort: true })
      .refine((email) => email.length <= 254 && emailForm.test(email), w.emailWrong),
    /** A password that is given to be compared. */
    password: text(w.passwordMissing)
      .min(1, { error: w.passwordMissing, abort: true })
      .max(200, w.passwordLong),
    /** A password that is chosen. */
    newPassword: text(w.passwordShort).min(10, w.passwordShort).max(200, w.passwordLong),
  }
}
