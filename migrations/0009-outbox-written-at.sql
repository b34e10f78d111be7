-- When an event was written by the database's clock: its age is the same for every process, whatever
-- their machines' clocks say. `at` stays the instant at which it happened.
alter table platform.outbox add column written_at timestamptz not null default now();
