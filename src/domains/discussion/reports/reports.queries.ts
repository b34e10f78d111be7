import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { Ground } from '../grounds.ts'

export interface NewReport {
  readonly id: string
  readonly comment: string
  readonly ground: Ground
  readonly words: string
  readonly notifierId: string | null
  readonly notifierKey: string
  readonly name: string | null
  readonly email: string | null
  readonly language: Language
  readonly inGoodFaith: boolean
  readonly revision: number
  readonly at: Date
}

/** Writes a report and puts the comment into the queue; false where the very same one is open already. */
export async function insertReport(db: Database, report: NewReport): Promise<boolean> {
  const { rows } = await sql`
    with report as (
      insert into discussion.reports (id, comment_id, ground, words, notifier_id, notifier_key, notifier_name, email,
        language, in_good_faith, text_revision, state, reported_at)
      values (${report.id}, ${report.comment}, ${report.ground}, ${report.words}, ${report.notifierId}, ${report.notifierKey},
        ${report.name}, ${report.email}, ${report.language}, ${report.inGoodFaith}, ${report.revision}, 'open', ${report.at})
      on conflict do nothing
      returning comment_id
    )
    update discussion.comments c
    set open_reports = c.open_reports + 1, waiting_since = coalesce(c.waiting_since, ${report.at})
    from report where c.id = report.comment_id returning c.id`.execute(db)
  return rows.length === 1
}

export interface Report {
  readonly id: string
  readonly commentId: string
  readonly ground: Ground
  readonly words: string
  readonly notifierId: string | null
  readonly notifierName: string | null
  readonly email: string | null
  readonly language: Language
  readonly textRevision: number
  readonly state: 'open' | 'upheld' | 'dismissed' | 'moot'
  readonly reportedAt: Date
  readonly decisionId: string | null
}

const columns =
  sql.raw(`id, comment_id, ground, words, notifier_id, notifier_name, email, language, text_revision, state,
  reported_at, decision_id`)

/** The newest reports of a comment, up to a hundred: to be shown, not to be acted on. */
export async function reportsOf(db: Database, comment: string): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select ${columns} from discussion.reports where comment_id = ${comment} order by id desc limit 100`.execute(
    db,
  )
  return rows
}

/** Answers all open reports of a comment with a decision; gives every one of them. */
export async function settleReports(
  db: Database,
  {
    comment,
    decision,
    state,
  }: { comment: string; decision: string; state: 'upheld' | 'dismissed' },
): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`update discussion.reports set state = ${state}, decision_id = ${decision}
    where comment_id = ${comment} and state = 'open' returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Opens again what an undone decision had answered, but for what has been reported anew in the same
 * words meanwhile; gives how many are open.
 */
export async function reopenReports(
  db: Database,
  { comment, decision }: { comment: string; decision: string },
): Promise<number> {
  await sql`update discussion.reports r set state = 'open', decision_id = null
    where r.comment_id = ${comment} and r.decision_id = ${decision} and not exists (
      select 1 from discussion.reports o
      where o.comment_id = r.comment_id and o.notifier_key = r.notifier_key and o.ground = r.ground and o.words = r.words
        and o.notifier_name is not distinct from r.notifier_name and o.email is not distinct from r.email and o.state = 'open')`.execute(
    db,
  )
  const { rows } =
    await sql`select id from discussion.reports where comment_id = ${comment} and state = 'open'`.execute(
      db,
    )
  return rows.length
}

/** Reports by a person, for the export of a person's data. */
export async function reportsBy(db: Database, person: string): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select ${columns} from discussion.reports where notifier_id = ${person} order by id`.execute(db)
  return rows
}

/** Takes a person out of the reports that they sent; the reports themselves stay. */
export async function forgetNotifier(db: Database, person: string): Promise<void> {
  await sql`update discussion.reports set notifier_id = null, notifier_key = 'erased ' || id, notifier_name = null, email = null
    where notifier_id = ${person}`.execute(db)
}

export async function findReport(db: Database, id: string): Promise<Report | undefined> {
  const { rows } =
    await sql<Report>`select ${columns} from discussion.reports where id = ${id}`.execute(db)
  return rows[0]
}
