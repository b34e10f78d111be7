-- Readers' comments: threads, comments, likes, reports, decisions, standing, the comments policy.
create schema if not exists discussion;

-- What is written here stays as it was written.
create function discussion.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Rules of the comments policy, by version: each decision names the version it rests on.
create table discussion.policy_versions (
  number integer primary key check (number > 0),
  published_at timestamptz not null,
  grounds text[] not null check (cardinality(grounds) > 0)
);
create trigger policy_versions_append_only before update or delete or truncate on discussion.policy_versions
  for each statement execute function discussion.refuse_change();
insert into discussion.policy_versions (number, published_at, grounds) values
  (1, '2026-11-24T00:00:00Z', array['abuse', 'private-details', 'hatred', 'threats', 'false-harmful', 'spam', 'off-topic', 'unlawful']);

-- A thread belongs to an article that has been published; comments and commenters are folded from the deltas.
create table discussion.threads (
  article_id uuid primary key references publishing.articles (id),
  state text not null check (state in ('open', 'closed', 'hidden')),
  closes_at timestamptz,
  opened_at timestamptz not null,
  comments integer not null default 0,
  commenters integer not null default 0
);

create table discussion.thread_commenters (
  article_id uuid not null references discussion.threads (article_id),
  person_id uuid not null references accounts.people (id),
  comments integer not null,
  primary key (article_id, person_id)
);

-- listed: whether the comment takes a place in the thread that readers see (as its text, or as a
-- sentence that says what became of it). waiting_since: in the queue, since when.
create table discussion.comments (
  id uuid primary key,
  article_id uuid not null references discussion.threads (article_id),
  parent_id uuid references discussion.comments (id),
  root_id uuid not null references discussion.comments (id),
  depth smallint not null check (depth between 0 and 1000),
  commenter_id uuid not null references accounts.people (id),
  by_staff boolean not null,
  state text not null check (state in ('visible', 'held', 'removed', 'deleted')),
  listed boolean not null,
  revision integer not null default 1 check (revision > 0),
  posted_at timestamptz not null,
  edited_at timestamptz,
  shown_at timestamptz,
  likes integer not null default 0,
  picked_at timestamptz,
  picked_by uuid references accounts.people (id),
  waiting_since timestamptz,
  open_reports integer not null default 0 check (open_reports >= 0),
  removal_ground text check (removal_ground in ('abuse', 'private-details', 'hatred', 'threats', 'false-harmful', 'spam', 'off-topic', 'unlawful')),
  check ((parent_id is null) = (depth = 0)),
  check (depth > 0 or root_id = id),
  check (state <> 'visible' or (listed and shown_at is not null)),
  check (state <> 'held' or waiting_since is not null),
  check ((state = 'removed') = (removal_ground is not null)),
  check (open_reports = 0 or waiting_since is not null)
);
create index comments_roots on discussion.comments (article_id, id) where depth = 0 and listed;
create index comments_liked on discussion.comments (article_id, likes, id) where depth = 0 and listed;
create index comments_replies on discussion.comments (root_id, id) where depth > 0 and listed;
create index comments_children on discussion.comments (parent_id) where parent_id is not null;
create index comments_commenter on discussion.comments (commenter_id, id);
create index comments_waiting on discussion.comments (waiting_since, id) where waiting_since is not null;
create index comments_waiting_held on discussion.comments (waiting_since, id) where state = 'held';
create index comments_waiting_reported on discussion.comments (waiting_since, id) where open_reports > 0;

-- Every text that a comment has had. Erasing a person empties the words, nothing else changes them.
create table discussion.comment_texts (
  comment_id uuid not null references discussion.comments (id),
  revision integer not null check (revision > 0),
  text text not null check (char_length(text) <= 3000),
  digest text not null,
  written_at timestamptz not null,
  primary key (comment_id, revision)
);
create function discussion.refuse_new_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.text = '' and new.digest = ''
    and (new.comment_id, new.revision, new.written_at) = (old.comment_id, old.revision, old.written_at) then
    return new;
  end if;
  raise exception 'comment_texts is append-only' using errcode = 'restrict_violation';
end $$;
create trigger comment_texts_append_only before update or delete on discussion.comment_texts
  for each row execute function discussion.refuse_new_words();
create trigger comment_texts_no_truncate before truncate on discussion.comment_texts
  for each statement execute function discussion.refuse_change();

create table discussion.likes (
  comment_id uuid not null references discussion.comments (id),
  person_id uuid not null references accounts.people (id),
  at timestamptz not null,
  primary key (comment_id, person_id)
);
create index likes_person on discussion.likes (person_id);

-- What many writers count is appended here and folded into threads and comments by a job;
-- a reader is shown the folded figure and what is still open.
create table discussion.count_deltas (
  id uuid primary key,
  kind text not null check (kind in ('comments', 'likes')),
  article_id uuid not null references discussion.threads (article_id),
  comment_id uuid not null references discussion.comments (id),
  commenter_id uuid not null references accounts.people (id),
  amount smallint not null check (amount in (-1, 1))
);
create index count_deltas_thread on discussion.count_deltas (article_id, commenter_id) where kind = 'comments';
create index count_deltas_likes on discussion.count_deltas (comment_id) where kind = 'likes';

-- Every restriction, by a person or a phase, is one row for good; notices, audit and statements of
-- reasons are projections of it.
create table discussion.decisions (
  id uuid primary key,
  comment_id uuid references discussion.comments (id),
  -- The order of the decisions on a comment: two at once cannot both be the next.
  number integer not null check (number > 0),
  person_id uuid not null references accounts.people (id),
  measure text not null check (measure in ('hold', 'publish', 'keep', 'remove', 'suspend', 'end-suspension', 'reversal')),
  ground text check (ground in ('abuse', 'private-details', 'hatred', 'threats', 'false-harmful', 'spam', 'off-topic', 'unlawful')),
  source text not null check (source in ('report', 'phase', 'moderator')),
  automation text not null check (automation in ('none', 'partial', 'full')),
  rule text not null,
  rule_version text not null,
  policy_version integer not null references discussion.policy_versions (number),
  text_revision integer,
  decider_id uuid references accounts.people (id),
  words text not null check (char_length(words) <= 3000),
  law text check (char_length(law) <= 500),
  matches jsonb not null check (jsonb_typeof(matches) = 'array'),
  before jsonb not null check (jsonb_typeof(before) = 'object'),
  until timestamptz,
  supersedes uuid unique references discussion.decisions (id),
  decided_at timestamptz not null,
  check (measure not in ('remove', 'suspend') or ground is not null),
  check (ground is distinct from 'unlawful' or law is not null or automation <> 'none'),
  unique (comment_id, number),
  check ((measure in ('suspend', 'end-suspension')) = (comment_id is null)),
  check ((measure = 'suspend') = (until is not null)),
  check ((comment_id is null) = (text_revision is null)),
  check ((automation = 'full') = (decider_id is null)),
  check (measure <> 'reversal' or supersedes is not null)
);
create index decisions_person on discussion.decisions (person_id, id);
create index decisions_newest on discussion.decisions (id) where decider_id is not null;
create index decisions_decider on discussion.decisions (decider_id, id);
create trigger decisions_append_only before update or delete or truncate on discussion.decisions
  for each statement execute function discussion.refuse_change();

create table discussion.reports (
  id uuid primary key,
  comment_id uuid not null references discussion.comments (id),
  ground text not null check (ground in ('abuse', 'private-details', 'hatred', 'threats', 'false-harmful', 'spam', 'off-topic', 'unlawful')),
  words text not null check (char_length(words) <= 2000),
  notifier_id uuid references accounts.people (id),
  notifier_key text not null,
  notifier_name text check (char_length(notifier_name) <= 200),
  email text check (char_length(email) <= 320),
  language text not null check (language in ('en', 'ga')),
  in_good_faith boolean not null,
  text_revision integer not null,
  -- moot: the comment was taken back by its writer before anybody decided.
  state text not null check (state in ('open', 'upheld', 'dismissed', 'moot')),
  reported_at timestamptz not null,
  decision_id uuid references discussion.decisions (id),
  check ((state in ('open', 'moot')) = (decision_id is null)),
  check (ground <> 'unlawful' or in_good_faith)
);
create unique index reports_one_open on discussion.reports (comment_id, notifier_key) where state = 'open';
create index reports_comment on discussion.reports (comment_id, id);
create index reports_decision on discussion.reports (decision_id) where decision_id is not null;
create index reports_notifier on discussion.reports (notifier_id) where notifier_id is not null;

-- How a commenter stands, fed by decisions.
create table discussion.standings (
  person_id uuid primary key references accounts.people (id),
  approved integer not null default 0 check (approved >= 0),
  removed integer not null default 0 check (removed >= 0),
  suspended_until timestamptz,
  suspension_id uuid references discussion.decisions (id),
  check ((suspended_until is null) = (suspension_id is null))
);

-- A moderator's claim, so that two don't work on one comment.
create table discussion.claims (
  comment_id uuid primary key references discussion.comments (id),
  moderator_id uuid not null references accounts.people (id),
  held_until timestamptz not null
);

-- Who is to be told of a decision, from when on, and whether it has been done: a statement of reasons
-- to the commenter, the outcome to each notifier.
create table discussion.notices (
  id uuid primary key,
  decision_id uuid not null references discussion.decisions (id),
  report_id uuid references discussion.reports (id),
  kind text not null check (kind in ('statement', 'outcome')),
  due_at timestamptz not null,
  settled_at timestamptz,
  mail_id uuid,
  check ((kind = 'outcome') = (report_id is not null)),
  check (mail_id is null or settled_at is not null),
  unique nulls not distinct (decision_id, report_id)
);
create index notices_due on discussion.notices (due_at, id) where settled_at is null;

-- What somebody wrote who was not signed in, under the digest of a random token.
create table discussion.drafts (
  token_digest text primary key,
  article_id uuid not null references discussion.threads (article_id),
  parent_id uuid references discussion.comments (id),
  text text not null check (char_length(text) <= 20000),
  refusal jsonb,
  posted_as uuid references discussion.comments (id),
  written_at timestamptz not null
);
create index drafts_age on discussion.drafts (written_at);
