import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { RefusalDetails } from '#platform/refusals'

export interface Draft {
  readonly articleId: string
  readonly parentId: string | null
  readonly text: string
  /** Why it could not be posted when its writer came back. */
  readonly refusal: { readonly code: string; readonly details: RefusalDetails } | null
  readonly postedAs: string | null
  readonly writtenAt: Date
}

export async function insertDraft(
  db: Database,
  draft: { digest: string; articleId: string; parentId: string | null; text: string; at: Date },
): Promise<void> {
  await sql`insert into discussion.drafts (token_digest, article_id, parent_id, text, written_at)
    values (${draft.digest}, ${draft.articleId}, ${draft.parentId}, ${draft.text}, ${draft.at})`.execute(
    db,
  )
}

export async function findDraft(
  db: Database,
  digest: string,
  since: Date,
): Promise<Draft | undefined> {
  const { rows } =
    await sql<Draft>`select article_id, parent_id, text, refusal, posted_as, written_at
    from discussion.drafts where token_digest = ${digest} and written_at >= ${since}`.execute(db)
  return rows[0]
}

export async function markDraftPosted(
  db: Database,
  digest: string,
  comment: string,
): Promise<void> {
  await sql`update discussion.drafts set posted_as = ${comment}, text = '', refusal = null where token_digest = ${digest}`.execute(
    db,
  )
}

export async function markDraftRefused(
  db: Database,
  digest: string,
  refusal: { code: string; details: RefusalDetails },
): Promise<void> {
  await sql`update discussion.drafts set refusal = ${JSON.stringify(refusal)}::jsonb where token_digest = ${digest}`.execute(
    db,
  )
}

export async function deleteOldDrafts(db: Database, before: Date): Promise<void> {
  await sql`delete from discussion.drafts where written_at < ${before}`.execute(db)
}
