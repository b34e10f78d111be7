import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { Ground } from '../grounds.ts'
import type { NewComment } from './insert-comment.queries.ts'

interface PastRow extends NewComment {
  readonly state: 'visible' | 'held' | 'removed'
  readonly at: Date
  readonly pickedAt: Date | null
  readonly pickedBy: string | null
  readonly waitingSince: Date | null
  readonly openReports: number
  readonly removalGround: Ground | null
  readonly likes: number
}

export async function insertPastComment(db: Database, row: PastRow): Promise<void> {
  const isShown = row.state !== 'held'
  await sql`
    with comment as (
      insert into discussion.comments (id, article_id, parent_id, root_id, depth, commenter_id, by_staff, state, listed,
        posted_at, shown_at, likes, picked_at, picked_by, waiting_since, open_reports, removal_ground)
      values (${row.id}, ${row.articleId}, ${row.parentId}, ${row.rootId}, ${row.depth}, ${row.commenterId}, ${row.byStaff},
        ${row.state}, ${isShown}, ${row.at}, ${isShown ? row.at : null}, ${row.likes}, ${row.pickedAt}, ${row.pickedBy},
        ${row.waitingSince}, ${row.openReports}, ${row.removalGround})
      returning id
    )
    insert into discussion.comment_texts (comment_id, revision, text, digest, written_at)
    select id, 1, ${row.text}::text, ${row.digest}::text, ${row.at}::timestamptz from comment`.execute(
    db,
  )
}

export async function insertLikes(
  db: Database,
  comment: string,
  likes: readonly { person: string; at: Date }[],
): Promise<void> {
  if (likes.length === 0) return
  await sql`insert into discussion.likes (comment_id, person_id, at)
    select ${comment}::uuid, person, at
    from unnest(${likes.map(({ person }) => person)}::uuid[], ${likes.map(({ at }) => at)}::timestamptz[]) as l (person, at)`.execute(
    db,
  )
}

/** Counts a comment of the past at once: nobody else writes there. */
export async function countPast(
  db: Database,
  comment: { articleId: string; commenterId: string },
): Promise<void> {
  await sql`
    with commenter as (
      insert into discussion.thread_commenters as k (article_id, person_id, comments)
      values (${comment.articleId}, ${comment.commenterId}, 1)
      on conflict (article_id, person_id) do update set comments = k.comments + 1 returning comments
    )
    update discussion.threads t set comments = t.comments + 1, commenters = t.commenters + (commenter.comments = 1)::integer
    from commenter where t.article_id = ${comment.articleId}`.execute(db)
}

interface PastReportRow {
  readonly id: string
  readonly comment: string
  readonly ground: Ground
  readonly words: string
  readonly at: Date
  readonly notifier: { readonly person: string } | { readonly email: string } | null
  readonly outcome: 'open' | 'upheld' | 'dismissed'
  readonly language: Language
  readonly decisionId: string | null
}

export async function insertPastReport(db: Database, report: PastReportRow): Promise<void> {
  const person = report.notifier && 'person' in report.notifier ? report.notifier.person : null
  const email = report.notifier && 'email' in report.notifier ? report.notifier.email : null
  await sql`insert into discussion.reports (id, comment_id, ground, words, notifier_id, notifier_key, email, language,
      in_good_faith, text_revision, state, reported_at, decision_id)
    values (${report.id}, ${report.comment}, ${report.ground}, ${report.words}, ${person}, ${person ?? `record ${report.id}`},
      ${email}, ${report.language}, ${report.ground === 'unlawful'}, 1, ${report.outcome}, ${report.at}, ${report.decisionId})`.execute(
    db,
  )
}
