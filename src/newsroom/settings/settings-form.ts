import { z } from 'zod'
import { readOwnAmounts } from '#domains/contributions'
import type { Language } from '#platform/i18n'
import { settingsSchema } from '#platform/settings'
import { contrastOfAccent, leastContrast } from '#platform/theme'
import { words } from './words.ts'

const { demo: _demo, ownAmounts: _own, ...changeable } = settingsSchema.shape

/** The settings as they are posted. An accent has to be readable wherever the paper uses it. */
export const SettingsForm = (language: Language) => {
  const w = words[language]
  const number = (schema: z.ZodType, message: string) =>
    z.coerce.number({ error: message }).refine((value) => schema.safeParse(value).success, message)
  const text = (schema: z.ZodType, message: string) =>
    z.string().refine((value) => schema.safeParse(value).success, message)
  const accent = (scheme: 'accentLight' | 'accentDark') =>
    text(changeable[scheme].unwrap(), w.colour).superRefine((colour, check) => {
      const found = contrastOfAccent(scheme, colour)
      if (found < leastContrast) check.addIssue({ code: 'custom', message: w[scheme](found) })
    })
  const amounts = z.string().max(200).default('')
  const fields = z.object({
    ...changeable,
    accentLight: accent('accentLight'),
    accentDark: accent('accentDark'),
    zone: text(changeable.zone, w.zone),
    currency: text(changeable.currency, w.currency),
    undoSeconds: number(changeable.undoSeconds, w.undoSeconds),
    firstCommentsHeld: number(changeable.firstCommentsHeld, w.firstCommentsHeld),
    monthly: amounts,
    annual: amounts,
    once: amounts,
    least: amounts,
    most: amounts,
    /** The currency in which the page's amounts were set; empty where the paper had none of its own. */
    amountsIn: z.string().max(200).optional(),
  })
  return fields.transform((form, check) => {
    const { monthly, annual, once, least, most, amountsIn, ...settings } = form
    const texts = { monthly, annual, once, least, most }
    const found = readOwnAmounts(texts, language, settings.currency)
    if (!found.ok)
      for (const { field, message } of found.issues)
        check.addIssue({ code: 'custom', path: [field ?? ''], message })
    else if (found.value && amountsIn && amountsIn !== settings.currency)
      check.addIssue({
        code: 'custom',
        path: ['currency'],
        message: w.otherCurrency(amountsIn, settings.currency),
      })
    return { ...settings, ownAmounts: found.ok ? found.value : null }
  })
}
