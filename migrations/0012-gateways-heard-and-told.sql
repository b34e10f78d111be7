-- What an event in the inbox waits for, while it is not applied: nothing yet (new), a named thing that has not
-- been heard of (waiting), its next try (failed), a person (parked), nothing any more (let-go).
alter table contributions.gateway_events
  add column state text not null default 'new' check (state in ('new', 'waiting', 'failed', 'parked', 'let-go')),
  add column waits_for text[] not null default '{}',
  add column next_try_at timestamptz;
create index gateway_events_due on contributions.gateway_events (next_try_at)
  where applied_at is null and state in ('waiting', 'failed');
create index gateway_events_waits_for on contributions.gateway_events using gin (waits_for)
  where applied_at is null and state = 'waiting';

-- When the gateway heard that a contribution has ended; until then it is told again and again.
alter table contributions.contributions
  add column gateway_told_at timestamptz,
  add column end_tries integer not null default 0,
  add column end_failure text;
update contributions.contributions set gateway_told_at = ended_at where state = 'ended';
create index contributions_untold on contributions.contributions (end_tries, ended_at)
  where state = 'ended' and gateway_told_at is null;

-- Charges that contradict what was agreed, until somebody of the supporters' desk has seen to them.
create table contributions.odd_charges (
  payment_id uuid primary key references contributions.payments (id),
  kind text not null check (kind in ('after-end', 'twice')),
  noticed_at timestamptz not null,
  settled_at timestamptz
);
create index odd_charges_open on contributions.odd_charges (noticed_at) where settled_at is null;
