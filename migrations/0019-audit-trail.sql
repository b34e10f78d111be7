-- What the staff did, in the order in which they did it: nobody changes or deletes an entry.
create table platform.audit_trail (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid not null,
  act text not null check (act ~ '^[a-z-]+\.[a-z-]+$'),
  subject text,
  request_id text not null
);
create index audit_trail_by_person on platform.audit_trail (person_id, id desc);
create index audit_trail_by_subject on platform.audit_trail (subject, id desc) where subject is not null;
create index audit_trail_by_act on platform.audit_trail (act, id desc);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end;
$$;
create trigger audit_trail_append_only before update or delete or truncate on platform.audit_trail
  for each statement execute function platform.refuse_change();
