-- What somebody has let go of all that failed, and why.
create table platform.let_go (
  id uuid primary key,
  kind text not null,
  item text not null,
  what text not null,
  failure text not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  person_id uuid,
  at timestamptz not null
);
create index let_go_newest on platform.let_go (at desc, id desc);

-- A parked letter that somebody has let go stays in the mailbox, and is never sent.
alter table platform.mails add column let_go boolean not null default false;
