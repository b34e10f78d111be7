import { z } from 'zod'
import type { Language } from '#platform/i18n'
import { grounds } from '../grounds.ts'
import { words } from './words.ts'

/** A report as it is typed; a notice under the law (Article 16(2)) needs reasons and good faith besides. */
export function reportForm(language: Language) {
  const w = words[language]
  return z
    .object({
      ground: z.enum(grounds, { error: w.chooseRule }),
      words: z.string().max(2000, w.wordsTooLong).default(''),
      name: z.string().max(200).optional().catch(undefined),
      email: z
        .string()
        .max(254, w.emailWrong)
        .transform((text) => text.trim())
        .refine((text) => text === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text), w.emailWrong)
        .optional(),
      goodFaith: z.literal('yes').optional().catch(undefined),
    })
    .superRefine((form, check) => {
      if (form.ground !== 'unlawful') return
      if (form.words.trim() === '')
        check.addIssue({ code: 'custom', path: ['words'], message: w.wordsNeeded })
      if (form.goodFaith !== 'yes')
        check.addIssue({ code: 'custom', path: ['goodFaith'], message: w.goodFaithNeeded })
    })
}
