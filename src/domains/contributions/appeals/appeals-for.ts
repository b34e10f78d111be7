import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { offerOf } from '../checkout/amounts.ts'
import { givingIsOpen } from '../gateways/giving-is-open.ts'
import { supporterCount } from '../supporters/supporter-count.queries.ts'
import { appealSlots, type Appeals } from './appeal.ts'
import { appealModel, builtInWords } from './appeal-model.ts'
import { activeAppeals } from './appeals.queries.ts'

export type { Appeals }

/**
 * What a page in a language may ask with, the true number in it; nothing while giving is not open.
 * Such a page bears the surrogate keys `appeals` and `supporter-count`.
 * @example const appeals = await appealsFor(ctx, article.language); … <AppealAbove appeals={appeals} />
 */
export async function appealsFor(ctx: Context, language: Language): Promise<Appeals> {
  if (!givingIsOpen(ctx.site)) return { language, offer: offerOf(ctx.settings) }
  return ctx.remember(
    `appeals ${language}`,
    () => ['appeals', 'supporter-count', 'settings'],
    () => load(ctx, language),
  )
}

async function load(ctx: Context, language: Language): Promise<Appeals> {
  const { name } = ctx.settings
  const [written, { shown }] = await Promise.all([
    activeAppeals(ctx.db, language),
    supporterCount(ctx.db),
  ])
  const models = appealSlots.map((slot) => {
    const given =
      written.find((one) => one.slot === slot) ?? builtInWords(slot, language, ctx.settings)
    return [slot, appealModel(slot, language, given, { shown, paper: name })] as const
  })
  return { language, offer: offerOf(ctx.settings), ...Object.fromEntries(models) }
}
