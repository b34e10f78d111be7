import { sql } from 'kysely'
import type { Database } from '../db/index.ts'
import type { Language } from '../i18n/index.ts'
import type { Mail } from './mail.ts'

/** A letter in the mailbox: sent, waiting, or failed with the server's words. */
export interface StoredMail {
  readonly id: string
  readonly kind: string
  readonly recipient: string
  readonly subject: string
  readonly textPart: string
  readonly htmlPart: string
  readonly language: Language
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly failure: string | null
  /** Since when it is no longer tried by itself. */
  readonly parkedAt: Date | null
  /** Somebody has said that it need not leave any more. */
  readonly letGo: boolean
}

export async function insertMail(
  db: Database,
  row: { id: string; mail: Mail; textPart: string; htmlPart: string; at: Date },
): Promise<void> {
  const { mail } = row
  await sql`insert into platform.mails (id, kind, recipient, subject, text_part, html_part, language, created_at)
    values (${row.id}, ${mail.kind}, ${mail.to}, ${mail.subject}, ${row.textPart}, ${row.htmlPart},
      ${mail.language}, ${row.at})`.execute(db)
}

/** The newest letters first, at most fifty, older than the given one. */
export async function listMails(db: Database, before?: string): Promise<StoredMail[]> {
  const { rows } = await sql<StoredMail>`select * from platform.mails
    where ${before ?? null}::uuid is null or (created_at, id) < (select created_at, id from platform.mails where id = ${before ?? null}::uuid)
    order by created_at desc, id desc limit 50`.execute(db)
  return rows
}

export async function findMail(db: Database, id: string): Promise<StoredMail | undefined> {
  const { rows } = await sql<StoredMail>`select * from platform.mails where id = ${id}`.execute(db)
  return rows[0]
}

export async function markSent(db: Database, id: string, at: Date): Promise<void> {
  await sql`update platform.mails set sent_at = ${at}, failure = null where id = ${id}`.execute(db)
}

export async function markFailed(db: Database, id: string, failure: string): Promise<void> {
  await sql`update platform.mails set failure = ${failure} where id = ${id}`.execute(db)
}

export async function parkMail(db: Database, id: string, failure: string, at: Date): Promise<void> {
  await sql`update platform.mails set failure = ${failure}, parked_at = ${at} where id = ${id}`.execute(
    db,
  )
}

/** False where it is not parked. */
export async function unpark(db: Database, id: string, as: 'waiting' | 'let-go'): Promise<boolean> {
  const { rows } = await (
    as === 'let-go'
      ? sql`update platform.mails set let_go = true where id = ${id} and parked_at is not null returning id`
      : sql`update platform.mails set parked_at = null where id = ${id} and parked_at is not null returning id`
  ).execute(db)
  return rows.length > 0
}

/** What waits for a person, the oldest first. */
export async function parkedMails(db: Database): Promise<StoredMail[]> {
  const { rows } = await sql<StoredMail>`select * from platform.mails
    where parked_at is not null and not let_go order by parked_at, id limit 100`.execute(db)
  return rows
}

export async function countParkedMails(db: Database): Promise<number> {
  const { rows } = await sql<{ parked: number }>`select count(*) as parked from platform.mails
    where parked_at is not null and not let_go`.execute(db)
  return rows[0]?.parked ?? 0
}

/** Forgets the letters to an address: its owner has erased the account. */
export async function deleteMailsTo(db: Database, recipient: string): Promise<void> {
  await sql`delete from platform.mails where lower(recipient) = lower(${recipient})`.execute(db)
}

/** How many letters have not left yet, since the mail server could not take them. */
export async function countFailedMails(db: Database): Promise<number> {
  const { rows } = await sql<{ failed: number }>`select count(*) as failed from platform.mails
    where failure is not null and sent_at is null and parked_at is null`.execute(db)
  return rows[0]?.failed ?? 0
}
