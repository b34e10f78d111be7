-- The platform's own tables. Instants and ids are parameters: one clock rules (leases alone use database time).
create schema if not exists platform;

create table platform.settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);

-- What has happened, in an order that loses nothing: readers take only rows of transactions below
-- pg_snapshot_xmin, by (transaction, id), so a transaction that commits late is never skipped.
create table platform.outbox (
  id uuid primary key,
  transaction xid8 not null default pg_current_xact_id(),
  type text not null,
  payload jsonb not null,
  purges jsonb not null,
  origin uuid not null,
  at timestamptz not null,
  dispatched_at timestamptz
);
create index outbox_order on platform.outbox (transaction, id);
create index outbox_to_dispatch on platform.outbox (transaction, id) where dispatched_at is null;

-- Processes on this database, how far each has read, and whether it still lives.
create table platform.processes (
  id uuid primary key,
  started_at timestamptz not null,
  heartbeat_at timestamptz not null,
  read_transaction xid8 not null,
  read_id uuid not null
);

create table platform.leases (
  name text primary key,
  holder uuid not null,
  held_until timestamptz not null
);

-- A form sent twice changes things once: the key is the form's own, or a digest of who, where and what.
create table platform.submissions (
  key text primary key,
  result text not null,
  at timestamptz not null
);
create index submissions_age on platform.submissions (at);

-- Counters that all processes share; worth nothing after a crash, so they write no WAL.
create unlogged table platform.rate_limits (
  key text not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (key, window_start)
);

create table platform.mails (
  id uuid primary key,
  kind text not null,
  recipient text not null,
  subject text not null,
  text_part text not null,
  html_part text not null,
  unsubscribe_url text,
  language text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failure text
);
create index mails_newest on platform.mails (created_at desc, id desc);
