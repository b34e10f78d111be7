-- The page on which a text was written, and which sending of that page it was: an editor is not in
-- conflict with her own earlier save, and a save that a later one has overtaken changes nothing.
alter table publishing.revisions
  add column submission text check (char_length(submission) <= 200),
  add column step integer check (step > 0);
create index revisions_submission on publishing.revisions (submission) where submission is not null;
