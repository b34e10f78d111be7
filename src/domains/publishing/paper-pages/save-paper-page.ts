import type { Context } from '#platform/context'
import { sanitise } from '#platform/html'
import type { Language } from '#platform/i18n'
import { announce } from '#platform/outbox'
import { neededLine } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { upsertPaperPage } from './paper-pages.queries.ts'

/** The pages that a newspaper writes about itself. */
export const paperPageSlugs = ['about', 'contact', 'privacy', 'accessibility', 'ownership'] as const
export type PaperPageSlug = (typeof paperPageSlugs)[number]

/**
 * Writes one of the paper's own pages in one language; its HTML goes through the sanitiser. Refuses
 * a page without a title, and anyone but editors.
 * @example await savePaperPage(ctx, { slug: 'about', language: 'en', title: 'About us', html: '<p>…</p>' })
 */
export async function savePaperPage(
  ctx: Context,
  page: { slug: PaperPageSlug; language: Language; title: string; html: string },
): Promise<void> {
  const title = neededLine('title', 'The title', page.title, 120)
  await ctx.transaction(async (tx) => {
    await must(tx, 'page.change', { id: `${page.slug} ${page.language}` })
    await upsertPaperPage(tx.db, { ...page, title, html: sanitise(page.html), at: tx.clock.now() })
    await announce(tx, {
      type: 'paper-page.changed',
      payload: { slug: page.slug },
      purges: [{ kind: 'fresh', keys: [`paper-page:${page.slug}`] }],
    })
  })
}
