import {
  findPaperPage,
  latestCorrections,
  latestWithdrawals,
  type PaperPageSlug,
  paperPageSlugs,
} from '#domains/publishing'
import type { Context } from '#platform/context'
import { sanitise } from '#platform/html'
import { type App, cachedPage } from '#platform/http'
import { page } from '#platform/pages'
import { builtInPages } from './built-in-pages.ts'
import { CorrectionsPage, instantOf } from './corrections-page.view.tsx'
import { PlainPage } from './plain-page.view.tsx'
import { words } from './words.ts'

const listLength = 50

/** The paper's own pages, and the list of what it had to correct. */
export function paperPageRoutes(app: App): void {
  for (const slug of paperPageSlugs) cachedPage(app, `/${slug}`, {}, (ctx) => ownPage(ctx, slug))
  cachedPage(app, '/corrections', {}, correctionsPage)
}

async function ownPage(ctx: Context, slug: PaperPageSlug) {
  const { language } = ctx.settings
  const written = await findPaperPage(ctx.db, slug, language)
  const { title, html } = written ?? builtInPages[language][slug](ctx.settings)
  return page({
    shell: 'paper',
    title,
    canonical: `/${slug}`,
    keys: [`paper-page:${slug}`, 'settings'],
    body: (
      <PlainPage title={title}>
        <div dangerouslySetInnerHTML={{ __html: sanitise(html) }} />
      </PlainPage>
    ),
  })
}

async function correctionsPage(ctx: Context) {
  const { language, zone } = ctx.settings
  const [corrections, withdrawals] = await Promise.all([
    latestCorrections(ctx.db, { limit: listLength }),
    latestWithdrawals(ctx.db, { limit: listLength }),
  ])
  const entries = [...corrections, ...withdrawals]
    .toSorted((one, other) => instantOf(other).getTime() - instantOf(one).getTime())
    .slice(0, listLength)
  return page({
    shell: 'paper',
    title: words[language].corrections,
    canonical: '/corrections',
    keys: ['corrections', ...new Set(entries.map(({ article }) => `article:${article.id}`))],
    body: <CorrectionsPage entries={entries} language={language} zone={zone} />,
  })
}
