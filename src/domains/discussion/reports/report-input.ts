import { z } from 'zod'
import type { Language } from '#platform/i18n'
import { shownLine, shownText } from '#platform/text'
import { grounds } from '../grounds.ts'
import { words } from './words.ts'

/** A report as it is typed; a notice under the law (Article 16(2)) needs reasons and good faith besides. */
export function reportForm(language: Language) {
  const w = words[language]
  return z
    .object({
      ground: z.enum(grounds, { error: w.chooseRule }),
      words: z.string().max(2000, w.wordsTooLong).transform(shownText).default(''),
      name: z.string().max(200).transform(shownLine).optional().catch(undefined),
      email: z
        .string()
        .max(254, w.emailWrong)
        .transform(shownLine)
        .refine(
          (text) => text === '' || /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/.test(text),
          w.emailWrong,
        )
        .optional(),
      goodFaith: z.literal('yes').optional().catch(undefined),
    })
    .superRefine((form, check) => {
      if (form.ground !== 'unlawful') return
      if (form.words === '')
        check.addIssue({ code: 'custom', path: ['words'], message: w.wordsNeeded })
      if (form.goodFaith !== 'yes')
        check.addIssue({ code: 'custom', path: ['goodFaith'], message: w.goodFaithNeeded })
    })
}
