import { appealsFor } from '../appeals/appeals-for.ts'
import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { type Page, page } from '#platform/pages'
import type { Issue } from '#platform/result'
import { words } from '../words.ts'
import { Contribute, NotOpen } from './contribute.view.tsx'

/** The page of giving, in the paper's language; a refused form is shown in it again. */
export async function contributePage(
  ctx: Context,
  isOpen: boolean,
  refused?: { values: Readonly<Record<string, string>>; issues: readonly Issue[] },
): Promise<Page> {
  const language: Language = ctx.settings.language
  const w = words[language]
  const about = {
    shell: 'paper',
    title: w.contribute,
    description: w.contributeDescription,
    canonical: '/contribute',
  } as const
  if (!isOpen) return page({ ...about, body: <NotOpen language={language} /> })
  const { letter } = await appealsFor(ctx, language)
  return page({
    ...about,
    keys: ['appeals', 'supporter-count'],
    islands: ['give-form'],
    body: (
      <Contribute
        language={language}
        settings={ctx.settings}
        letter={letter}
        {...(refused ? { refused } : {})}
      />
    ),
  })
}
