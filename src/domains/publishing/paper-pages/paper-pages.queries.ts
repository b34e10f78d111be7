import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'

export interface StoredPaperPage {
  readonly title: string
  readonly html: string
  readonly changedAt: Date
}

export async function findPaperPage(
  db: Database,
  slug: string,
  language: Language,
): Promise<StoredPaperPage | undefined> {
  const { rows } =
    await sql<StoredPaperPage>`select title, html, changed_at from publishing.paper_pages
    where slug = ${slug} and language = ${language}`.execute(db)
  return rows[0]
}

export async function upsertPaperPage(
  db: Database,
  page: { slug: string; language: Language; title: string; html: string; at: Date },
): Promise<void> {
  await sql`insert into publishing.paper_pages (slug, language, title, html, changed_at)
    values (${page.slug}, ${page.language}, ${page.title}, ${page.html}, ${page.at})
    on conflict (slug, language) do update set title = excluded.title, html = excluded.html, changed_at = excluded.changed_at`.execute(
    db,
  )
}
