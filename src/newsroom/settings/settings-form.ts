import { z } from 'zod'
import type { Language } from '#platform/i18n'
import { settingsSchema } from '#platform/settings'
import { contrastOfAccent, leastContrast } from '#platform/theme'
import { words } from './words.ts'

const { demo: _demo, ...changeable } = settingsSchema.shape

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
  return z.object({
    ...changeable,
    accentLight: accent('accentLight'),
    accentDark: accent('accentDark'),
    zone: text(changeable.zone, w.zone),
    currency: text(changeable.currency, w.currency),
    undoSeconds: number(changeable.undoSeconds, w.undoSeconds),
    firstCommentsHeld: number(changeable.firstCommentsHeld, w.firstCommentsHeld),
  })
}
