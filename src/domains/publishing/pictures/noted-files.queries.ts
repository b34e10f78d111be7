import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { PictureRecord } from './picture-record.ts'
import type { PictureId } from './picture.ts'

/** Originals and forms that the store should have. */
export async function notedFiles(db: Database): Promise<{
  originals: Pick<PictureRecord, 'id' | 'format'>[]
  forms: { pictureId: PictureId; file: string }[]
}> {
  const originals = await sql<Pick<PictureRecord, 'id' | 'format'>>`
    select id, format from publishing.pictures where is_original_kept`.execute(db)
  const forms = await sql<{ pictureId: PictureId; file: string }>`
    select r.picture_id, r.file from publishing.renditions r join publishing.pictures p on p.id = r.picture_id
    where p.taken_down_at is null`.execute(db)
  return { originals: originals.rows, forms: forms.rows }
}

/** The library forgets forms that are missing, so that a job makes them again. */
export async function forgetForms(
  db: Database,
  picture: PictureId,
  files: readonly string[],
): Promise<void> {
  await sql`delete from publishing.renditions where picture_id = ${picture} and file = any(${files}::text[])`.execute(
    db,
  )
}
