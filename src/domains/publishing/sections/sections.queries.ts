import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { Section, SectionId } from './section.ts'

/**
 * The paper's sections in the order of its navigation; pages made from them bear the key `navigation`.
 * @example const sections = await sectionsOf(ctx.db)
 */
export async function sectionsOf(db: Database): Promise<Section[]> {
  const { rows } = await sql<Section>`
    select id, slug, name, hue, description, position from publishing.sections order by position, slug`.execute(
    db,
  )
  return rows
}

/** Writes a section at the end of the navigation; false where the slug is taken. */
export async function insertSection(
  db: Database,
  section: Omit<Section, 'position'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into publishing.sections (id, slug, name, hue, description, position)
    select ${section.id}, ${section.slug}, ${section.name}, ${section.hue}, ${section.description}, coalesce(max(position) + 1, 0)
    from publishing.sections
    on conflict (slug) do nothing returning id`.execute(db)
  return rows.length > 0
}

export async function sectionExists(db: Database, id: SectionId): Promise<boolean> {
  return (
    (await tables(db)
      .selectFrom('sections')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()) !== undefined
  )
}
