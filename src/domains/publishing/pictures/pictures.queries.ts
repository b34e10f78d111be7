import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import { type PictureId, type PictureModel, type Rendition, renditionPath } from './picture.ts'
import type { PictureFacts, PictureRecord, PictureWords } from './picture-record.ts'
import { cardFile } from './renditions.ts'

export interface ModelRow extends Omit<PictureModel, 'focus' | 'cardPath' | 'renditions'> {
  readonly focusX: number
  readonly focusY: number
  readonly renditions: readonly Rendition[]
  readonly cards: readonly string[]
}

/** The picture `p` of a statement as `modelOf` reads it. */
export const modelJson: RawBuilder<unknown> = sql`json_build_object('id', p.id, 'alt', p.alt, 'isDecoration', p.is_decoration,
  'caption', p.caption, 'credit', p.credit, 'creator', p.creator, 'copyright', p.copyright, 'usageTerms', p.usage_terms,
  'licensorUrl', p.licensor_url, 'width', p.width, 'height', p.height, 'focusX', p.focus_x, 'focusY', p.focus_y,
  'renditions', coalesce((select json_agg(json_build_object('file', r.file, 'format', r.format, 'width', r.width, 'height', r.height) order by r.format, r.width)
    from publishing.renditions r where r.picture_id = p.id and r.purpose = 'page'), '[]'),
  'cards', coalesce((select json_agg(r.file order by r.made_at)
    from publishing.renditions r where r.picture_id = p.id and r.purpose = 'card'), '[]'))`

/** Pictures as pages show them, with the forms that exist now. */
export async function picturesById(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<PictureId, PictureModel>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ picture: ModelRow }>`
    select ${modelJson} as picture from publishing.pictures p where p.id = any(${ids}::uuid[]) and p.taken_down_at is null`.execute(
    db,
  )
  return new Map(rows.map(({ picture }) => [picture.id, modelOf(picture)]))
}

/** A picture as pages show it, from `modelJson`. */
export function modelOf({ focusX, focusY, cards, ...row }: ModelRow): PictureModel {
  const own = cardFile(focusX, focusY)
  // Until the card about a new point of focus is made, the one before serves.
  const card = cards.includes(own) ? own : cards.at(-1)
  return {
    ...row,
    alt: row.isDecoration ? '' : row.alt,
    focus: { x: focusX, y: focusY },
    cardPath: card && renditionPath(row.id, card),
  }
}

export async function existingPictures(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{
    id: string
  }>`select id from publishing.pictures where id = any(${ids}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** What publication asks of pictures. */
export async function pictureFacts(
  db: Database,
  ids: readonly PictureId[],
): Promise<PictureFacts[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PictureFacts>`
    select id, coalesce(nullif(headline, ''), nullif(caption, ''), file_name) as name, alt, is_decoration, credit,
      taken_down_at is not null as is_taken_down
    from publishing.pictures where id = any(${ids}::uuid[])`.execute(db)
  return rows
}

const record = sql`p.id, p.file_name, p.format, p.bytes, p.width, p.height, p.alt, p.is_decoration, p.headline, p.caption, p.credit, p.source,
  p.creator, p.copyright, p.agency_id, p.asset_id, p.extended_description, p.usage_terms, p.instructions, p.licensor_name, p.licensor_url, p.license_url, p.keywords, p.city,
  p.country, p.digital_source_type, p.image_guid, p.taken, p.frames, p.words_read, p.failure, p.failed_at,
  p.taken_down_at, p.taken_down_by, p.takedown_reason, p.takedown_event, p.is_original_kept,
  p.focus_x, p.focus_y, p.version, p.uploaded_by, p.uploaded_at, p.uploaded_at::text as "order",
  (select r.file from publishing.renditions r where r.picture_id = p.id and p.taken_down_at is null and r.purpose = 'page' and r.format = 'webp' order by abs(r.width - 640) limit 1) as preview`

async function recordsWhere(
  db: Database,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<PictureRecord[]> {
  const { rows } = await sql<PictureRecord>`
    select ${record} from publishing.pictures p where ${condition} order by p.uploaded_at desc, p.id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

export const findPicture = async (
  db: Database,
  id: PictureId,
): Promise<PictureRecord | undefined> => (await recordsWhere(db, sql`p.id = ${id}`, 1))[0]

export const findPictureByDigest = async (
  db: Database,
  digest: string,
): Promise<PictureRecord | undefined> => (await recordsWhere(db, sql`p.digest = ${digest}`, 1))[0]

export const pictureRecordsById = async (
  db: Database,
  ids: readonly string[],
): Promise<PictureRecord[]> =>
  ids.length === 0 ? [] : recordsWhere(db, sql`p.id = any(${ids}::uuid[])`, ids.length)

/** The library, newest first, found by words of caption, credit, name or agency id. */
export function pictureRecords(
  db: Database,
  given: {
    words?: string | undefined
    onlyFailed?: boolean
    /** Pictures that may be put into an article. */
    onlyUsable?: boolean
    after?: { order: string; id: string } | undefined
    limit: number
  },
): Promise<PictureRecord[]> {
  const pattern = `%${(given.words ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const found = given.words
    ? sql`(p.headline || ' ' || p.caption || ' ' || p.credit || ' ' || p.creator || ' ' || p.asset_id || ' ' || p.file_name || ' ' || p.alt) ilike ${pattern}`
    : sql`true`
  const later = given.after
    ? sql`(p.uploaded_at, p.id) < (${given.after.order}::timestamptz, ${given.after.id}::uuid)`
    : sql`true`
  const kind = sql`${given.onlyFailed ? sql`p.failed_at is not null` : sql`true`}
    and ${given.onlyUsable ? sql`p.taken_down_at is null` : sql`true`}`
  return recordsWhere(db, sql`${found} and ${later} and ${kind}`, given.limit)
}

export interface NewPictureRow extends PictureWords {
  readonly id: PictureId
  readonly digest: string
  readonly fileName: string
  readonly format: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly taken: string
  readonly imageGuid: string
  readonly wordsRead: boolean
  readonly uploadedBy: string | null
  readonly uploadedAt: Date
}

/** Writes a picture; false where the same file is there already. */
export async function insertPicture(db: Database, row: NewPictureRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('pictures')
    .values({ ...row, version: 1 })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Writes new words over those of a version; false where somebody was quicker. */
export async function updatePicture(
  db: Database,
  id: PictureId,
  version: number,
  words: PictureWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('pictures')
    .set({ ...words, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export interface RenditionRow extends Rendition {
  readonly pictureId: PictureId
  readonly purpose: 'page' | 'card'
  readonly bytes: number
  readonly madeAt: Date
}

/**
 * Notes a form that is stored now; a job that runs again changes nothing. False where the picture
 * was taken down in the meantime.
 */
export async function insertRendition(db: Database, row: RenditionRow): Promise<boolean> {
  const { rows } = await sql`
    with present as (select id from publishing.pictures where id = ${row.pictureId} and taken_down_at is null for share),
    added as (insert into publishing.renditions (picture_id, file, purpose, format, width, height, bytes, made_at)
      select id, ${row.file}, ${row.purpose}, ${row.format}, ${row.width}, ${row.height}, ${row.bytes}, ${row.madeAt} from present
      on conflict do nothing)
    select id from present`.execute(db)
  return rows.length > 0
}

export async function renditionFiles(db: Database, id: PictureId): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    file: string
  }>`select file from publishing.renditions where picture_id = ${id}`.execute(db)
  return new Set(rows.map(({ file }) => file))
}

/** The newest pictures that lack the widest form of an ending, and of which none failed. */
export async function picturesLackingForms(
  db: Database,
  widest: Readonly<Record<string, number>>,
  limit: number,
): Promise<PictureId[]> {
  const { rows } = await sql<{ id: PictureId }>`
    select p.id from publishing.pictures p
    where p.taken_down_at is null and p.failed_at is null and exists (
      select 1 from json_each_text(${JSON.stringify(widest)}::json) as form (ending, width)
      where not exists (select 1 from publishing.renditions r
        where r.picture_id = p.id and r.file = least(p.width, form.width::int) || '.' || form.ending))
    order by p.uploaded_at desc, p.id desc limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Articles whose working draft or published text shows a picture. */
export async function articlesWith(
  db: Database,
  id: PictureId,
): Promise<{ id: string; headline: string; state: string }[]> {
  const { rows } = await sql<{ id: string; headline: string; state: string }>`
    select a.id, r.headline, a.state from publishing.articles a
    join publishing.revisions r on r.article_id = a.id and r.version in (a.version, a.published_version)
    where r.lead_picture_id = ${id} or r.body @? ${`$.content[*] ? (@.type == "picture" && @.attrs.picture == "${id}")`}::jsonpath
    order by a.changed_at desc limit 40`.execute(db)
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, 20)
}

/** Says on a picture why its forms could not be made, or that all is well again. */
export async function noteFailure(
  db: Database,
  id: PictureId,
  failure: string,
  failedAt: Date | null,
): Promise<void> {
  await tables(db).updateTable('pictures').set({ failure, failedAt }).where('id', '=', id).execute()
}

/** How many pictures lack forms because something failed; for the desk. */
export async function failedPictures(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from publishing.pictures where failed_at is not null and taken_down_at is null`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Notes that a picture was taken down, by whom, when and why. */
export async function writeTakedown(
  db: Database,
  id: PictureId,
  given: { at: Date; by: string | null; reason: string; event: string; isOriginalKept: boolean },
): Promise<void> {
  await tables(db)
    .updateTable('pictures')
    .set({
      takenDownAt: given.at,
      takenDownBy: given.by,
      takedownReason: given.reason,
      takedownEvent: given.event,
      isOriginalKept: given.isOriginalKept,
      failure: '',
      failedAt: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteRenditions(db: Database, id: PictureId): Promise<void> {
  await tables(db).deleteFrom('renditions').where('pictureId', '=', id).execute()
}

export async function isTakenDown(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from publishing.pictures where id = ${id} and taken_down_at is not null`.execute(db)
  return rows.length > 0
}
