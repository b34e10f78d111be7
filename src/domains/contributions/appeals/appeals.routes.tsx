import { z } from 'zod'
import type { Context } from '#platform/context'
import {
  type App,
  changeOnce,
  formRoute,
  pageRoute,
  type Refused,
  seeOther,
  roomFor,
} from '#platform/http'
import { type Language, languages } from '#platform/i18n'
import { type Page, page } from '#platform/pages'
import { shownLine, shownText } from '#platform/text'
import { act } from '../contributions.policy.ts'
import { supporterCount } from '../supporters/supporter-count.queries.ts'
import { type AppealSlot, appealSlots, type AppealWords } from './appeal.ts'
import { builtInWords } from './appeal-model.ts'
import { AppealsRoom } from './appeals-room.view.tsx'
import { activeAppeals } from './appeals.queries.ts'
import { cleanedWords } from './clean-words.ts'
import { saveAppeal } from './save-appeal.ts'

const Place = z.object({ slot: z.enum(appealSlots), language: z.enum(languages) })
const Query = z.object({
  slot: z.enum(appealSlots).catch('above'),
  language: z.enum(languages).optional().catch(undefined),
  saved: z.literal('yes').optional().catch(undefined),
})

const line = (name: string) =>
  z
    .string({ error: `Enter the ${name}.` })
    .transform(shownLine)
    .refine((words) => words.length <= 200, `The ${name} may have at most 200 characters.`)
const longestText = 20_000
const text = z
  .string()
  .max(longestText, 'The text may have at most 20,000 characters.')
  .transform(shownText)
const AppealForm = z.object({
  heading: line('heading'),
  words: text,
  wordsUncounted: text,
  action: line('words of the button').refine(
    (words) => words !== '',
    'Choose what the link or button does.',
  ),
  signature: line('signature'),
  /** Set by the button that only shows how it would be read. */
  look: z.literal('yes').optional().catch(undefined),
})

/** The room where the words of appeals are written. */
export function appealRoutes(app: App): void {
  pageRoute(
    app,
    '/newsroom/appeals',
    { access: act('appeal.write'), query: Query },
    ({ ctx, query }) =>
      room(
        ctx,
        { slot: query.slot, language: query.language ?? ctx.settings.language },
        { isSaved: query.saved === 'yes' },
      ),
  )

  formRoute(
    app,
    '/newsroom/appeals/:slot/:language/versions',
    {
      params: Place,
      form: () => AppealForm,
      textsUpTo: roomFor(2 * longestText),
      access: act('appeal.write'),
      show: ({ ctx, params }, refused) => room(ctx, params, { refused }),
    },
    async ({ ctx, params, form: { look, ...typed } }) => {
      if (look) return room(ctx, params, { typed })
      const appeal = { ...params, ...typed }
      await changeOnce(ctx, 'appeal', appeal, (tx) => saveAppeal(tx, appeal))
      return seeOther(`/newsroom/appeals?slot=${params.slot}&language=${params.language}&saved=yes`)
    },
  )
}

async function room(
  ctx: Context,
  place: { slot: AppealSlot; language: Language },
  state: { isSaved?: boolean; refused?: Refused; typed?: AppealWords },
): Promise<Page> {
  const [active, count] = await Promise.all([activeAppeals(ctx.db), supporterCount(ctx.db)])
  const version = active.find((one) => one.slot === place.slot && one.language === place.language)
  const present: AppealWords = version ?? builtInWords(place.slot, place.language, ctx.settings)
  return page({
    shell: 'newsroom',
    title: 'Appeals',
    current: 'appeals',
    body: (
      <AppealsRoom
        {...place}
        present={state.typed ?? present}
        preview={state.typed ? cleanedWords(state.typed) : present}
        beganAt={version?.beganAt}
        count={count}
        settings={ctx.settings}
        {...state}
      />
    ),
  })
}
