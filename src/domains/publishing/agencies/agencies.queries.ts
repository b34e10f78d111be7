import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { Agency } from './agency.ts'

async function agenciesWhere(db: Database, condition: RawBuilder<unknown>): Promise<Agency[]> {
  const { rows } = await sql<Agency>`
    select id, slug, name, short_name, usage_terms, json_build_object('en', attribution_en, 'ga', attribution_ga) as attribution
    from publishing.agencies where ${condition} order by lower(name) limit 500`.execute(db)
  return rows
}

export const allAgencies = (db: Database): Promise<Agency[]> => agenciesWhere(db, sql`true`)

export async function agenciesById(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Agency>> {
  const found = ids.length === 0 ? [] : await agenciesWhere(db, sql`id = any(${ids}::uuid[])`)
  return new Map(found.map((agency) => [String(agency.id), agency]))
}

/** Writes an agency; false where the slug is taken. */
export async function insertAgency(
  db: Database,
  { attribution, ...agency }: Agency,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('agencies')
    .values({ ...agency, attributionEn: attribution.en, attributionGa: attribution.ga })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}
