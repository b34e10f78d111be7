-- What is kept as a record stays: no UPDATE, DELETE or TRUNCATE, by one function for all schemas.
-- The one exception: where a person is deleted, the column that names them is set to null.
create function platform.refuse_all_but_forgetting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) ->> tg_argv[0] is null
    and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0] then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

drop trigger revisions_append_only on publishing.revisions;
drop function publishing.refuse_new_text();
drop function publishing.refuse_change();
create trigger revisions_append_only before update or delete on publishing.revisions
  for each row execute function platform.refuse_all_but_forgetting('saved_by');
create trigger revisions_no_truncate before truncate on publishing.revisions
  for each statement execute function platform.refuse_change();
create trigger publications_append_only before update or delete on publishing.publications
  for each row execute function platform.refuse_all_but_forgetting('published_by');
create trigger publications_no_truncate before truncate on publishing.publications
  for each statement execute function platform.refuse_change();
create trigger corrections_append_only before update or delete on publishing.corrections
  for each row execute function platform.refuse_all_but_forgetting('corrected_by');
create trigger corrections_no_truncate before truncate on publishing.corrections
  for each statement execute function platform.refuse_change();
create trigger withdrawals_append_only before update or delete on publishing.withdrawals
  for each row execute function platform.refuse_all_but_forgetting('withdrawn_by');
create trigger withdrawals_no_truncate before truncate on publishing.withdrawals
  for each statement execute function platform.refuse_change();

drop trigger policy_versions_append_only on discussion.policy_versions;
create trigger policy_versions_append_only before update or delete or truncate on discussion.policy_versions
  for each statement execute function platform.refuse_change();
drop trigger comment_texts_no_truncate on discussion.comment_texts;
create trigger comment_texts_no_truncate before truncate on discussion.comment_texts
  for each statement execute function platform.refuse_change();
drop trigger decisions_append_only on discussion.decisions;
create trigger decisions_append_only before update or delete or truncate on discussion.decisions
  for each statement execute function platform.refuse_change();
drop function discussion.refuse_change();

drop trigger ledger_entries_append_only on contributions.ledger_entries;
create trigger ledger_entries_append_only before update or delete or truncate on contributions.ledger_entries
  for each statement execute function platform.refuse_change();
drop trigger ledger_transactions_append_only on contributions.ledger_transactions;
create trigger ledger_transactions_append_only before update or delete or truncate on contributions.ledger_transactions
  for each statement execute function platform.refuse_change();
drop function contributions.refuse_change();

-- Entries are written together with their transaction: a second set that balances is refused as well.
create function contributions.refuse_late_entries() returns trigger language plpgsql as $$
begin
  if not exists (
    select from contributions.ledger_transactions
    where id = new.transaction_id and xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'entries are written together with their ledger transaction' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entries_with_their_transaction after insert on contributions.ledger_entries
  deferrable initially deferred for each row execute function contributions.refuse_late_entries();
