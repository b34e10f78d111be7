import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { placeAndStart, type EmbeddedPostgres } from '../embedded-postgres/index.ts'
import { migrate } from '../migrations/index.ts'
import { backUp, restore, type RestoreOptions } from './index.ts'

export const now = new Date('2026-11-24T09:00:00Z')
let root = ''
let embedded: EmbeddedPostgres
let tests = 0
/** The present test's folder, and its migrations. */
export let folder = ''
export let migrationsFolder = ''
let pools: Pool[] = []

/** For each test of a file a folder and databases of its own, on a server that the file's tests share. */
export function usePaper(): void {
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'sf-'))
    chmodSync(root, 0o755)
    embedded = await placeAndStart({
      dataDir: join(root, 'data'),
      progress: () => undefined,
      about: { url: '' },
      fast: true,
    })
    // An owner without any privilege, as managed PostgreSQL gives one.
    await asAdmin('create role paper login')
  })
  afterAll(async () => {
    await embedded.stop()
    rmSync(root, { recursive: true })
  })
  beforeEach(() => {
    tests += 1
    folder = join(root, String(tests))
    migrationsFolder = join(folder, 'migrations')
    mkdirSync(migrationsFolder, { recursive: true })
    writeFileSync(join(migrationsFolder, '0001-paper.sql'), paper)
  })
  afterEach(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    pools = []
  })
}

const paper = `
  create schema platform_more;
  create table platform.outbox (id uuid primary key, transaction xid8 not null default pg_current_xact_id(), type text not null,
    payload jsonb not null, purges jsonb not null, origin uuid not null, at timestamptz not null, dispatched_at timestamptz);
  create table platform.processes (id uuid primary key, read_transaction xid8 not null);
  create table platform.settings (name text primary key, value text not null);
  insert into platform.settings values ('name', 'The Unnamed Paper');
  create schema zebra;
  create table zebra.articles (id int generated always as identity primary key, headline text not null, body jsonb,
    words int generated always as (length(headline)) stored, raw bytea, share float8, tags text[], pause interval, published_at timestamptz);
  create schema harbour;
  create table harbour.comments (id int primary key, article_id int not null references zebra.articles, parent_id int references harbour.comments, "text" text);
  create table harbour.deltas (comment_id int);
  create function harbour.count_comment() returns trigger language plpgsql as
    $$ begin insert into harbour.deltas values (new.id); return new; end $$;
  create trigger counted after insert on harbour.comments for each row execute function harbour.count_comment();
  create table harbour.reads (day date not null, n int not null) partition by range (day);
  create table harbour.reads_2026 partition of harbour.reads for values from ('2026-01-01') to ('2027-01-01');
  create sequence harbour.receipts;
  create schema books;
  create table books.ledger_entries (id int primary key, cents bigint not null);
  create function books.refuse() returns trigger language plpgsql as $$ begin raise 'the ledger is append-only'; end $$;
  create trigger append_only before update or delete on books.ledger_entries for each row execute function books.refuse();`

const filling = `
  update platform.settings set value = 'Harbour News';
  insert into platform.processes values ('018f0000-0000-7000-8000-000000000001', '77');
  insert into zebra.articles (headline, body, raw, share, tags, pause, published_at) values
    (E'A tab\\t, a line\\n, a back\\\\slash, \\\\N and é 🦭', '{"type": "doc"}', '\\x00ff0a09', 0.1::float8 + 0.2, '{a,"b,c",null}', '1 mon 2 days 03:04:05.6', '2026-11-24 09:00:00.123456+00'),
    ('', null, null, 'NaN', '{}', null, 'infinity');
  insert into harbour.comments values (2, 1, null, 'first'), (1, 1, 2, 'its id is smaller than that of what it answers'), (3, 2, 1, null);
  insert into harbour.reads values ('2026-11-24', 5);
  insert into books.ledger_entries values (1, 500), (2, -500);
  select nextval('harbour.receipts') from generate_series(1, 41);
  insert into platform.outbox (id, type, payload, purges, origin, at, dispatched_at) values
    ('018f0000-0000-7000-8000-000000000002', 'harbour.comment_posted', '{"comment": 1}', '[]', '018f0000-0000-7000-8000-000000000009', '2026-11-24 08:59:00.000001+00', null),
    ('018f0000-0000-7000-8000-000000000001', 'harbour.comment_posted', '{"comment": 2}', '[]', '018f0000-0000-7000-8000-000000000009', '2026-11-24 08:58:00+00', '2026-11-24 08:58:01+00');`

async function asAdmin(statement: string): Promise<void> {
  const client = new Client(embedded.connection)
  await client.connect()
  await client.query(statement)
  await client.end()
}

export async function emptyDatabase(): Promise<Pool> {
  const database = `test_${tests}_${pools.length}`
  await asAdmin(`create database ${database} owner paper`)
  const pool = new Pool({
    ...embedded.connection,
    database,
    user: 'paper',
    options: '-c statement_timeout=10s -c timezone=Asia/Tokyo -c datestyle=SQL',
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  pools.push(pool)
  return pool
}

export async function filledPaper(): Promise<Pool> {
  const pool = await emptyDatabase()
  await migrate(pool, { folder: migrationsFolder, now })
  await pool.query(filling)
  mkdirSync(join(folder, 'pictures', '2026', '11'), { recursive: true })
  writeFileSync(
    join(folder, 'pictures', '2026', '11', 'bridge.jpg'),
    Buffer.alloc(700_000, 'bridge'),
  )
  writeFileSync(join(folder, 'pictures', 'empty.webp'), '')
  writeFileSync(join(folder, 'secret'), 'the secret of the paper')
  return pool
}

export const file = () => join(folder, 'backups', 'paper.backup')
export const back = (pool: Pool) =>
  backUp(pool, {
    file: file(),
    picturesDir: join(folder, 'pictures'),
    secretFile: join(folder, 'secret'),
    now,
  })
export const forth = (pool: Pool, more: Partial<RestoreOptions> = {}) =>
  restore(pool, {
    file: file(),
    migrationsFolder,
    picturesDir: join(folder, 'restored'),
    secretFile: join(folder, 'restored-secret'),
    now,
    ...more,
  })

export async function rowsOf(pool: Pool, table: string, columns = '*'): Promise<string[]> {
  const { rows } = await pool.query<{ row: string }>(
    `select r::text as row from (select ${columns} from ${table}) r order by 1`,
  )
  return rows.map(({ row }) => row)
}

const wholeTables = [
  'platform.settings',
  'zebra.articles',
  'harbour.comments',
  'harbour.deltas',
  'harbour.reads',
  'books.ledger_entries',
]
export async function contentsOf(pool: Pool): Promise<Record<string, string[]>> {
  return Object.fromEntries(
    await Promise.all(
      wholeTables.map(async (table) => [table, await rowsOf(pool, table)] as const),
    ),
  )
}

export async function isUntouched(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query(
    "select from pg_namespace where nspname in ('platform', 'zebra', 'graphile_worker')",
  )
  return (
    rows.length === 0 &&
    !existsSync(join(folder, 'restored')) &&
    !existsSync(join(folder, 'restored-secret'))
  )
}
