-- What readers give: checkouts, contributions, payments, the ledger, supporters, receipts, appeals.
create schema if not exists contributions;

-- What is booked stays as it was booked.
create function contributions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- An intent to give, before and while somebody is on a gateway's page. A contribution that comes of it
-- has the same id.
create table contributions.checkouts (
  id uuid primary key,
  rhythm text not null check (rhythm in ('once', 'monthly', 'annual')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  email text check (char_length(email) <= 320),
  person_id uuid references accounts.people (id),
  language text not null check (language in ('en', 'ga')),
  gateway text not null,
  gateway_checkout text,
  hosted_url text,
  state text not null check (state in ('open', 'failed', 'completed')),
  begun_at timestamptz not null,
  settled_at timestamptz,
  check ((gateway_checkout is null) = (hosted_url is null)),
  check ((state = 'open') = (settled_at is null)),
  unique (gateway, gateway_checkout)
);
create index checkouts_abandoned on contributions.checkouts (begun_at) where state <> 'completed' and email is not null;
create index checkouts_person on contributions.checkouts (person_id) where person_id is not null;

-- What a reader promised (its rhythm says how often). The address is forgotten when a person is erased; its keyed digest stays.
create table contributions.contributions (
  id uuid primary key,
  rhythm text not null check (rhythm in ('once', 'monthly', 'annual')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  email text check (char_length(email) <= 320),
  email_digest text not null,
  person_id uuid references accounts.people (id),
  supporter_key text not null check (supporter_key ~ '^(person|email):'),
  language text not null check (language in ('en', 'ga')),
  state text not null check (state in ('running', 'fulfilled', 'ended')),
  gateway text not null,
  gateway_subscription text,
  started_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('by-the-giver', 'card-failed', 'by-the-gateway')),
  last_failure_at timestamptz,
  check ((rhythm = 'once') = (state = 'fulfilled')),
  check ((state = 'ended') = (ended_at is not null)),
  check ((ended_at is null) = (ended_because is null)),
  unique (gateway, gateway_subscription)
);
create index contributions_newest on contributions.contributions (started_at desc, id desc);
create index contributions_supporter on contributions.contributions (supporter_key);
create index contributions_digest on contributions.contributions (email_digest);
create index contributions_person on contributions.contributions (person_id) where person_id is not null;

-- One settled charge. covers_until: the last day, in the newsroom's zone, on which it makes a supporter.
create table contributions.payments (
  id uuid primary key,
  contribution_id uuid not null references contributions.contributions (id),
  gateway text not null,
  gateway_payment text not null,
  amount_minor bigint not null check (amount_minor > 0),
  fee_minor bigint not null check (fee_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  dispute text not null default 'none' check (dispute in ('none', 'open', 'won', 'lost')),
  paid_at timestamptz not null,
  covers_until date not null,
  unique (gateway, gateway_payment)
);
create index payments_contribution on contributions.payments (contribution_id, paid_at);
create index payments_newest on contributions.payments (paid_at desc, id desc);

-- The inbox: what a gateway told us, stored once, applied by a job.
create table contributions.gateway_events (
  gateway text not null,
  event_id text not null,
  kind text not null,
  payload text not null,
  received_at timestamptz not null,
  applied_at timestamptz,
  tries integer not null default 0,
  failure text,
  primary key (gateway, event_id)
);
create index gateway_events_unapplied on contributions.gateway_events (received_at) where applied_at is null;

create table contributions.ledger_accounts (
  id text primary key check (id ~ '^[a-z]+(-[a-z]+)*(:[a-z]+)?$'),
  kind text not null check (kind in ('clearing', 'income', 'fees', 'refunds', 'disputes-held', 'dispute-losses')),
  gateway text,
  check ((kind = 'clearing') = (gateway is not null))
);
insert into contributions.ledger_accounts (id, kind, gateway) values
  ('income', 'income', null), ('fees', 'fees', null), ('refunds', 'refunds', null),
  ('disputes-held', 'disputes-held', null), ('dispute-losses', 'dispute-losses', null);

-- One thing that happened to money; its source is unique, so that one event books once.
create table contributions.ledger_transactions (
  id uuid primary key,
  kind text not null check (kind in ('payment', 'refund', 'dispute-opened', 'dispute-won', 'dispute-lost')),
  source text not null unique,
  payment_id uuid not null references contributions.payments (id),
  happened_at timestamptz not null,
  booked_at timestamptz not null
);
create index ledger_transactions_payment on contributions.ledger_transactions (payment_id);
create index ledger_transactions_newest on contributions.ledger_transactions (booked_at desc, id desc);

-- Debits are positive, credits negative.
create table contributions.ledger_entries (
  transaction_id uuid not null references contributions.ledger_transactions (id),
  line smallint not null check (line > 0),
  account_id text not null references contributions.ledger_accounts (id),
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (transaction_id, line)
);
create index ledger_entries_account on contributions.ledger_entries (account_id, currency) include (amount_minor);

create function contributions.refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if exists (
    select from contributions.ledger_entries where transaction_id = new.transaction_id
    group by currency having sum(amount_minor) <> 0
  ) then
    raise exception 'ledger transaction % does not sum to zero', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entries_sum_to_zero after insert on contributions.ledger_entries
  deferrable initially deferred for each row execute function contributions.refuse_unbalanced();
create trigger ledger_entries_append_only before update or delete or truncate on contributions.ledger_entries
  for each statement execute function contributions.refuse_change();
create trigger ledger_transactions_append_only before update or delete or truncate on contributions.ledger_transactions
  for each statement execute function contributions.refuse_change();

-- Who is covered, and until which day: a person, or somebody known by the digest of an address only.
create table contributions.supporters (
  supporter_key text primary key,
  covered_until date not null
);
create index supporters_covered on contributions.supporters (covered_until);

-- The count of each of the newsroom's days, as it stood last.
create table contributions.supporter_counts (
  day date primary key,
  supporters integer not null check (supporters >= 0),
  counted_at timestamptz not null
);

-- Numbers without gaps in each year: the counter is moved by the statement that writes the receipt.
create table contributions.receipt_years (
  year integer primary key,
  last_serial integer not null check (last_serial >= 0)
);
create table contributions.receipts (
  payment_id uuid primary key references contributions.payments (id),
  year integer not null,
  serial integer not null check (serial > 0),
  issued_at timestamptz not null,
  unique (year, serial)
);

-- Words above and below articles, on the front and beside the form that gives; a new version ends the one before.
create table contributions.appeals (
  id uuid primary key,
  slot text not null check (slot in ('above', 'below', 'strip', 'letter')),
  language text not null check (language in ('en', 'ga')),
  heading text not null check (char_length(heading) <= 200),
  words text not null check (char_length(words) <= 20000),
  words_uncounted text not null check (char_length(words_uncounted) <= 20000),
  action text not null check (char_length(action) between 1 and 200),
  signature text not null check (char_length(signature) <= 200),
  written_by uuid references accounts.people (id),
  began_at timestamptz not null,
  ended_at timestamptz
);
create unique index appeals_active on contributions.appeals (slot, language) where ended_at is null;
create index appeals_versions on contributions.appeals (slot, language, began_at desc);

-- The demonstration gateway: somebody else's house, with a clock of its own. The paper never looks in here.
create schema if not exists demo_gateway;

create table demo_gateway.clocks (
  name text primary key,
  ahead_ms bigint not null check (ahead_ms >= 0)
);

create table demo_gateway.checkouts (
  id text primary key,
  reference uuid not null unique,
  merchant text not null,
  rhythm text not null check (rhythm in ('once', 'monthly', 'annual')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  email text,
  language text not null,
  return_url text not null,
  cancel_url text not null,
  state text not null check (state in ('open', 'completed')),
  begun_at timestamptz not null
);

create table demo_gateway.subscriptions (
  id text primary key,
  checkout_id text unique references demo_gateway.checkouts (id),
  reference uuid not null,
  months smallint not null check (months in (1, 12)),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  email text not null,
  card text not null check (card in ('good', 'fails-later')),
  began_at timestamptz not null,
  charges integer not null check (charges > 0),
  next_at timestamptz not null,
  failures smallint not null default 0,
  ended_at timestamptz
);
create index subscriptions_due on demo_gateway.subscriptions (next_at) where ended_at is null;

create table demo_gateway.payments (
  id text primary key,
  checkout_id text references demo_gateway.checkouts (id),
  subscription_id text references demo_gateway.subscriptions (id),
  reference uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  fee_minor bigint not null check (fee_minor >= 0),
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  dispute_id text,
  dispute_minor bigint,
  dispute text not null default 'none' check (dispute in ('none', 'open', 'won', 'lost')),
  currency text not null,
  email text not null,
  paid_at timestamptz not null
);
create index payments_newest on demo_gateway.payments (paid_at desc, id desc);

-- What it tells the paper, until the paper has said that it heard.
create table demo_gateway.events (
  id text primary key,
  kind text not null,
  body text not null,
  created_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz,
  delivered_at timestamptz
);
create index events_waiting on demo_gateway.events (next_try_at) where delivered_at is null and next_try_at is not null;
create index events_order on demo_gateway.events (created_at, id);
