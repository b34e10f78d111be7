import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'

/** A notice that is due or will be. */
export interface Notice {
  readonly id: string
  readonly decisionId: string
  readonly reportId: string | null
  readonly kind: 'statement' | 'outcome'
}

/** Schedules, in one statement, the notices of a decision for when the time for undoing it is over. */
export async function insertNotices(
  tx: Context,
  { decision, reports, dueAt }: { decision: string; reports: readonly string[]; dueAt: Date },
): Promise<void> {
  const told = [null, ...reports]
  await sql`insert into discussion.notices (id, decision_id, report_id, kind, due_at)
    select id, ${decision}, report, case when report is null then 'statement' else 'outcome' end, ${dueAt}
    from unnest(${told.map(() => newId(tx))}::uuid[], ${told}::uuid[]) as told (id, report)
    on conflict do nothing`.execute(tx.db)
}

/** Takes one notice that is due, which nobody else is sending at this moment. */
export async function takeDueNotice(db: Database, now: Date): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`select id, decision_id, report_id, kind from discussion.notices
    where settled_at is null and due_at <= ${now} order by due_at, id limit 1 for update skip locked`.execute(
    db,
  )
  return rows[0]
}

/** The notice is done with: sent by this mail, or nobody to be told. */
export async function settleNotice(
  db: Database,
  id: string,
  { at, mail }: { at: Date; mail: string | null },
): Promise<void> {
  await sql`update discussion.notices set settled_at = ${at}, mail_id = ${mail} where id = ${id}`.execute(
    db,
  )
}

/** Whether the commenter has been told of a decision. */
export async function wasTold(db: Database, decision: string): Promise<boolean> {
  const { rows } = await sql`select 1 from discussion.notices
    where decision_id = ${decision} and kind = 'statement' and mail_id is not null`.execute(db)
  return rows.length > 0
}
