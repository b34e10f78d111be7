import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { inject } from 'vitest'

/** A way to break what a check looks at. */
export interface Break {
  readonly what: string
  readonly by?: RawBuilder<unknown>
  readonly and?: RawBuilder<unknown>
  readonly files?: () => void
  readonly restore?: () => void
  readonly said: RegExp
  /** What mending says; left out where nothing may be mended. */
  readonly mended?: RegExp
}

/** What the ways break: the picture of the test's paper. */
export const broken = { picture: '' }

const store = () => join(inject('folder'), 'data', 'files')
const stranger = () => join(store(), 'originals', 'of-nobody.png')
const aside = () => join(inject('folder'), 'aside')

/** Every check of the program by its name, each with ways to break what it looks at. */
export const breaks: readonly Break[] = [
  {
    what: 'a count of comments',
    by: sql`update discussion.threads set comments = comments + 1`,
    said: /^Threads with wrong counts/,
    mended: /^Threads recounted: \d$/,
  },
  {
    what: 'a count of commenters',
    by: sql`update discussion.threads set commenters = commenters + 1`,
    said: /^Threads with wrong counts/,
    mended: /^Threads recounted: \d$/,
  },
  {
    what: 'what a commenter has written',
    by: sql`delete from discussion.thread_commenters`,
    said: /^Threads with wrong counts/,
    mended: /^Threads recounted: \d$/,
  },
  {
    what: 'a count of likes',
    by: sql`update discussion.comments set likes = likes + 1`,
    said: /^Comments with a wrong count/,
    mended: /^Threads whose likes were recounted: \d$/,
  },
  {
    what: 'a supporter without payments',
    by: sql`insert into contributions.supporters values ('nobody', '2020-01-01')`,
    said: /^Supporters whose cover/,
    mended:
      /^Supporters recounted from their payments: 1 covers changed, 1 supporters before, 1 now$/,
  },
  {
    what: 'a cover that is too short',
    by: sql`update contributions.supporters set covered_until = covered_until - 1`,
    said: /^Supporters whose cover/,
    mended: /^Supporters recounted/,
  },
  {
    what: 'the number of supporters',
    by: sql`update contributions.supporter_counts set supporters = 41`,
    said: /^The supporter count/,
    mended: /0 covers changed, 41 supporters before, 1 now$/,
  },
  {
    what: 'a ledger entry',
    by: sql`alter table contributions.ledger_entries disable trigger user`,
    and: sql`update contributions.ledger_entries set amount_minor = amount_minor + 1 where line = 1`,
    said: /^The ledger does not sum to zero in EUR/,
  },
  {
    what: 'an event that waits',
    by: sql`update platform.outbox set dispatched_at = null, written_at = now() - interval '1 hour'`,
    said: /^The oldest event has waited 60 minutes/,
  },
  {
    what: 'a dead job',
    by: sql`update graphile_worker._private_jobs set attempts = max_attempts`,
    said: /^Jobs that failed/,
  },
  {
    what: 'a parked letter',
    by: sql`update platform.mails set parked_at = now()`,
    said: /^Letters that could not/,
  },
  {
    what: 'a parked event of a gateway',
    by: sql`update contributions.gateway_events set state = 'parked', applied_at = null`,
    said: /^Events of payment providers/,
  },
  {
    what: 'an end of giving that the gateway has not heard of',
    by: sql`update contributions.contributions set rhythm = 'monthly', state = 'ended', ended_because = 'by-the-giver', ended_at = '2026-11-24T13:00:00Z', gateway_told_at = null`,
    said: /^Ended contributions .* may charge again: 1\./,
  },
  {
    what: 'a charge after the end',
    by: sql`insert into contributions.odd_charges (payment_id, kind, noticed_at) select id, 'after-end', paid_at from contributions.payments`,
    said: /^Charges by mistake: 1\./,
  },
  {
    what: 'an original that is gone',
    files: () => renameSync(join(store(), 'originals', `${broken.picture}.png`), aside()),
    restore: () => renameSync(aside(), join(store(), 'originals', `${broken.picture}.png`)),
    said: /^Originals missing from the picture store: 1 \(originals\/.*\.png\)/,
  },
  {
    what: 'a form that is gone',
    files: () => renameSync(join(store(), 'pictures', broken.picture, '160.webp'), aside()),
    restore: () => renameSync(aside(), join(store(), 'pictures', broken.picture, '160.webp')),
    said: /^Renditions missing from the picture store: 1 \(pictures\/.*160\.webp\)/,
    mended: /^Pictures whose missing renditions will be made when the paper runs: 1$/,
  },
  {
    what: 'a file of nobody',
    files: () => {
      writeFileSync(stranger(), 'x')
      utimesSync(stranger(), 1, 1)
    },
    restore: () => rmSync(stranger()),
    said: /^Files in the picture store that belong to no picture: 1 \(originals\/of-nobody.png\)/,
  },
]
