import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { CommentState } from '../comments/comments.queries.ts'
import type { Ground } from '../grounds.ts'
import type { Decision } from './decision.ts'

const columns =
  sql.raw(`d.id, d.comment_id, d.person_id, d.measure, d.ground, d.source, d.automation, d.rule, d.rule_version,
  d.policy_version, d.text_revision, d.decider_id, d.words, d.law, d.matches, d.before, d.until, d.supersedes, d.decided_at`)

export async function insertDecision(db: Database, decision: Decision): Promise<void> {
  await sql`insert into discussion.decisions (id, comment_id, number, person_id, measure, ground, source, automation, rule, rule_version,
      policy_version, text_revision, decider_id, words, law, matches, before, until, supersedes, decided_at)
    values (${decision.id}, ${decision.commentId},
      coalesce((select max(number) from discussion.decisions where comment_id = ${decision.commentId}), 0) + 1, ${decision.personId}, ${decision.measure}, ${decision.ground},
      ${decision.source}, ${decision.automation}, ${decision.rule}, ${decision.ruleVersion}, ${decision.policyVersion},
      ${decision.textRevision}, ${decision.deciderId}, ${decision.words}, ${decision.law},
      ${JSON.stringify(decision.matches)}::jsonb, ${JSON.stringify(decision.before)}::jsonb, ${decision.until},
      ${decision.supersedes}, ${decision.decidedAt})`.execute(db)
}

export async function findDecision(db: Database, id: string): Promise<Decision | undefined> {
  const { rows } =
    await sql<Decision>`select ${columns} from discussion.decisions d where d.id = ${id}`.execute(
      db,
    )
  return rows[0]
}

/** What was decided about a comment, the latest first. */
export async function decisionsOn(db: Database, comment: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select ${columns} from discussion.decisions d where d.comment_id = ${comment} order by d.number desc limit 50`.execute(
    db,
  )
  return rows
}

/** The decision that undid this one. */
export async function findReversal(db: Database, decision: string): Promise<Decision | undefined> {
  const { rows } = await sql<Decision>`
    select ${columns} from discussion.decisions d where d.supersedes = ${decision}`.execute(db)
  return rows[0]
}

/** Restrictions of a person that still stand or have stood, the latest first; undone ones are left out. */
export async function decisionsAbout(db: Database, person: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select ${columns} from discussion.decisions d
    where d.person_id = ${person} and d.measure <> 'reversal'
      and not exists (select 1 from discussion.decisions r where r.supersedes = d.id and r.measure = 'reversal')
    order by d.id desc`.execute(db)
  return rows
}

export interface Place {
  readonly state: CommentState
  readonly listed: boolean
  readonly shownAt: Date | null
  readonly waitingSince: Date | null
  readonly openReports: number
  readonly removalGround: Ground | null
}

/** Puts a comment into the state that a decision gives it. */
export async function placeComment(db: Database, id: string, place: Place): Promise<void> {
  await sql`update discussion.comments
    set state = ${place.state}, listed = ${place.listed}, shown_at = ${place.shownAt}, waiting_since = ${place.waitingSince},
      open_reports = ${place.openReports}, removal_ground = ${place.removalGround}
    where id = ${id}`.execute(db)
  await sql`delete from discussion.claims where comment_id = ${id}`.execute(db)
}
