import { sql } from 'kysely'
import type { Paper } from '../../src/platform/app/index.ts'
import { halfStates, recordedComments } from '../faults/on-record.ts'
import type { Record } from '../faults/traffic.ts'
import type { Desk } from './desk.ts'

/** Everything that was acknowledged and is not there once, and everything that does not add up. */
export async function audit(paper: Paper, record: Record, desk: Desk): Promise<string[]> {
  return [
    ...record.surprises,
    ...(await commentsMissing(paper, record)),
    ...(await giftsMissing(paper, record)),
    ...(await reportsMissing(paper, desk)),
    ...(await articlesMissing(paper, desk)),
    ...(await halfStates(paper)),
  ]
}

async function commentsMissing(paper: Paper, record: Record): Promise<string[]> {
  const byText = Map.groupBy(await recordedComments(paper), ({ text }) => text)
  return record.comments.flatMap(({ text, location }) => {
    const found = byText.get(text) ?? []
    if (found.length > 1) return [`${found.length} comments for one form: ${text}`]
    if (location && !found.some(({ id }) => location.includes(id)))
      return [`a comment that was acknowledged is not there: ${text}`]
    return []
  })
}

async function giftsMissing({ runtime: { db } }: Paper, record: Record): Promise<string[]> {
  const { rows } = await sql<{ payments: number; receipts: number; sum: number; count: number }>`
    select (select count(*) from contributions.payments) as payments,
      (select count(*) from contributions.receipts) as receipts,
      (select coalesce(sum(amount_minor), 0)::integer from contributions.ledger_entries) as sum,
      (select count(*) from contributions.ledger_transactions) as count`.execute(db)
  const told = record.gifts.length
  const wanted = { payments: told, receipts: told, sum: 0, count: told }
  const found = rows[0]
  return JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`gifts: ${JSON.stringify(found)} where ${JSON.stringify(wanted)} was acknowledged`]
}

async function reportsMissing({ runtime: { db } }: Paper, desk: Desk): Promise<string[]> {
  const { rows } = await sql<{ words: string; count: number }>`
    select words, count(*) as count from discussion.reports group by 1`.execute(db)
  const counts = new Map(rows.map(({ words, count }) => [words, count]))
  return desk.reports.flatMap(({ words, isAcknowledged }) => {
    const count = counts.get(words) ?? 0
    return count === 1 || (count === 0 && !isAcknowledged)
      ? []
      : [`${words} is there ${count} times`]
  })
}

async function articlesMissing({ runtime: { db } }: Paper, desk: Desk): Promise<string[]> {
  const { rows } = await sql<{ headline: string; state: string }>`
    select r.headline, a.state from publishing.articles a
    join publishing.revisions r on r.article_id = a.id and r.version = a.version`.execute(db)
  const byHeadline = Map.groupBy(rows, ({ headline }) => headline)
  return desk.published.flatMap(({ headline, path }) => {
    const found = byHeadline.get(headline) ?? []
    if (found.length > 1) return [`${headline} is there ${found.length} times`]
    if (path && found[0]?.state !== 'published') return [`${headline} is not published`]
    return []
  })
}
