import { findPaperPage, latestCorrections, type PaperPageSlug, paperPageSlugs } from '#publishing'
import type { Context } from '#platform/context'
import { sanitise } from '#platform/html'
import { type App, cachedPage } from '#platform/http'
import { page } from '#platform/pages'
import { dateWords } from '#platform/zones'
import { builtInPages } from './built-in-pages.ts'
import { PlainPage } from './plain-page.view.tsx'
import { words } from './words.ts'

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
  const w = words[language]
  const corrections = await latestCorrections(ctx.db, { limit: 50 })
  return page({
    shell: 'paper',
    title: w.corrections,
    canonical: '/corrections',
    keys: ['corrections', ...corrections.map(({ article }) => `article:${article.id}`)],
    body: (
      <PlainPage title={w.corrections} deck={w.correctionsDeck}>
        {corrections.length === 0 && <p>{w.noCorrections}</p>}
        <ul class="corrections">
          {corrections.map(({ id, words: text, correctedAt, article }) => (
            <li key={id}>
              <p class="note">
                <time datetime={correctedAt.toISOString()}>
                  {dateWords(language, zone, correctedAt)}
                </time>
              </p>
              <h2>
                <a href={`${article.path}#correction-${id}`}>{article.headline}</a>
              </h2>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </PlainPage>
    ),
  })
}
