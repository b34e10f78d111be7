import { z } from 'zod'
import type { Language } from '#platform/i18n'
import { digitsOf, type Money, moneyWords, parseMoney } from '#platform/money'
import { fail, type Issue, ok, type Result } from '#platform/result'
import { shownLine } from '#platform/text'
import { words } from '../words.ts'
import { type Offer, wholeUnits } from './amounts.ts'
import { type Rhythm, rhythmOf } from './rhythm.ts'

const text = z.string().max(400).transform(shownLine).optional().catch(undefined)

/** The fields of the form that gives, as they came: nothing is refused before all of it has been looked at. */
export const giveFields = z.object({
  often: z.enum(['month', 'year', 'once']).catch('month'),
  'amount-month': text,
  'amount-year': text,
  'amount-once': text,
  own: text,
  email: text,
})
export type GiveFields = z.output<typeof giveFields>

export interface Gift {
  readonly rhythm: Rhythm
  readonly amount: Money
  /** Missing where the form had no field for it: the gateway's page asks. */
  readonly email: string | undefined
}

/**
 * Reads what somebody wants to give. An own amount counts before the ladder's; everything that is
 * wrong is named at once, in words for the person who typed.
 */
export function readGiveForm(fields: GiveFields, language: Language, offer: Offer): Result<Gift> {
  const amount = readAmount(fields, language, offer)
  const email = readEmail(fields.email, language)
  if (amount.ok && email.ok) {
    return ok({ rhythm: rhythmOf[fields.often], amount: amount.value, email: email.value })
  }
  return fail([...(amount.ok ? [] : amount.issues), ...(email.ok ? [] : email.issues)])
}

function readAmount(
  fields: GiveFields,
  language: Language,
  { currency, least, most }: Offer,
): Result<Money> {
  const w = words[language]
  const own = fields.own ?? ''
  const chosen = own === '' ? (fields[`amount-${fields.often}`] ?? '') : own
  const wrong = (message: string): Result<Money> =>
    fail([{ field: 'own', message } satisfies Issue])
  if (chosen === '') return wrong(w.amountMissing)
  const parsed = parseMoney(chosen, currency)
  if (!parsed.ok)
    return wrong(
      parsed.issues === 'too_exact'
        ? w.amountTooExact(digitsOf(currency))
        : w.amountUnreadable(chosen, moneyWords(language, wholeUnits(1000, currency))),
    )
  if (parsed.value.minor < least.minor || parsed.value.minor > most.minor) {
    return wrong(w.amountOutside(moneyWords(language, least), moneyWords(language, most)))
  }
  return ok(parsed.value)
}

function readEmail(given: string | undefined, language: Language): Result<string | undefined> {
  const w = words[language]
  if (given === undefined) return ok(undefined)
  const wrong = (message: string): Result<string | undefined> => fail([{ field: 'email', message }])
  if (given === '') return wrong(w.emailMissing)
  if (!given.includes('@')) return wrong(w.emailNoAt)
  if (!z.email().max(320).safeParse(given).success) return wrong(w.emailUnreadable)
  return ok(given)
}
