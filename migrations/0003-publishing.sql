-- Articles and what they are made of: sections, topics, authors, agencies, pictures, fronts, corrections.
create schema if not exists publishing;

-- What is kept as a record stays as it was written.
create function publishing.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table publishing.sections (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 1 and 60),
  hue text not null check (hue ~ '^[a-z]+(-[a-z]+)*$'),
  description text not null check (char_length(description) <= 300),
  position integer not null check (position >= 0)
);
create index sections_order on publishing.sections (position, slug);

create table publishing.topics (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 1 and 80)
);

-- People who are named in bylines; staff authors are linked to their account.
create table publishing.authors (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 1 and 120),
  title text not null check (char_length(title) <= 120),
  biography text not null check (char_length(biography) <= 2000),
  person_id uuid unique references accounts.people (id) on delete set null
);

create table publishing.agencies (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 1 and 120),
  short_name text not null check (char_length(short_name) between 1 and 40),
  attribution_en text not null check (char_length(attribution_en) between 1 and 200),
  attribution_ga text not null check (char_length(attribution_ga) between 1 and 200),
  usage_terms text not null check (char_length(usage_terms) <= 1000)
);

-- digest: SHA-256 of the original as it was uploaded; the same file is the same picture.
create table publishing.pictures (
  id uuid primary key,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  file_name text not null check (char_length(file_name) <= 255),
  format text not null check (format in ('jpeg', 'png', 'webp', 'avif')),
  bytes integer not null check (bytes > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  alt text not null check (char_length(alt) <= 1000),
  is_decoration boolean not null,
  headline text not null check (char_length(headline) <= 300),
  caption text not null check (char_length(caption) <= 2000),
  credit text not null check (char_length(credit) <= 300),
  source text not null check (char_length(source) <= 300),
  creator text not null check (char_length(creator) <= 300),
  copyright text not null check (char_length(copyright) <= 300),
  agency_id uuid references publishing.agencies (id),
  asset_id text not null check (char_length(asset_id) <= 200),
  usage_terms text not null check (char_length(usage_terms) <= 2000),
  licensor_name text not null check (char_length(licensor_name) <= 300),
  licensor_url text not null check (char_length(licensor_url) <= 500),
  taken_on date,
  focus_x real not null check (focus_x between 0 and 1),
  focus_y real not null check (focus_y between 0 and 1),
  version integer not null check (version > 0),
  uploaded_by uuid references accounts.people (id) on delete set null,
  uploaded_at timestamptz not null
);
create index pictures_newest on publishing.pictures (uploaded_at desc, id desc);

-- Forms of a picture that exist in the file store; pages list only these.
create table publishing.renditions (
  picture_id uuid not null references publishing.pictures (id),
  file text not null check (file ~ '^[a-z0-9-]+\.(webp|jpg|avif)$'),
  purpose text not null check (purpose in ('page', 'card')),
  format text not null check (format in ('webp', 'jpeg', 'avif')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  made_at timestamptz not null,
  primary key (picture_id, file)
);

-- An article's place and state; its words are in its revisions. `version` is the newest revision,
-- the working draft; `published_version` the one that readers see. Section, topics and authors of
-- what readers see are kept apart for lists, with the time by which these are ordered.
create table publishing.articles (
  id uuid primary key,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  version integer not null check (version > 0),
  published_version integer check (published_version between 1 and version),
  day date,
  slug text check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  section_id uuid references publishing.sections (id),
  language text not null check (language in ('en', 'ga')),
  comments_open boolean not null,
  created_at timestamptz not null,
  created_by uuid references accounts.people (id) on delete set null,
  changed_at timestamptz not null,
  published_at timestamptz,
  updated_at timestamptz,
  withdrawn_at timestamptz,
  check ((state = 'draft') = (published_version is null)),
  check ((published_version is null) = (published_at is null)),
  check ((published_version is null) = (day is null)),
  check ((published_version is null) = (slug is null)),
  check (published_version is null or section_id is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (updated_at is null or updated_at >= published_at)
);
create index articles_latest on publishing.articles (published_at desc, id desc) where state = 'published';
create index articles_section on publishing.articles (section_id, published_at desc, id desc) where state = 'published';
create index articles_changed on publishing.articles (changed_at desc, id desc);
create index articles_state_changed on publishing.articles (state, changed_at desc, id desc);
create index articles_day on publishing.articles (day, published_at) where state = 'published';

-- Every address that an article has had; those that are not its present one lead there.
create table publishing.addresses (
  day date not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  article_id uuid not null references publishing.articles (id),
  taken_at timestamptz not null,
  primary key (day, slug)
);
create index addresses_article on publishing.addresses (article_id);

-- Every text that was saved, for good.
create table publishing.revisions (
  article_id uuid not null references publishing.articles (id),
  version integer not null check (version > 0),
  headline text not null check (char_length(headline) <= 300),
  standfirst text not null check (char_length(standfirst) <= 600),
  kicker text not null check (char_length(kicker) <= 60),
  language text not null check (language in ('en', 'ga')),
  section_id uuid references publishing.sections (id),
  topic_ids uuid[] not null,
  author_ids uuid[] not null,
  dateline text not null check (char_length(dateline) <= 80),
  agency_id uuid references publishing.agencies (id),
  agency_year integer check (agency_year between 1800 and 2200),
  slug text not null check (slug ~ '^([a-z0-9]+(-[a-z0-9]+)*)?$'),
  lead_picture_id uuid references publishing.pictures (id),
  lead_caption text check (char_length(lead_caption) <= 2000),
  lead_credit text check (char_length(lead_credit) <= 300),
  schema_version integer not null check (schema_version > 0),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  words integer not null check (words >= 0),
  saved_at timestamptz not null,
  saved_by uuid references accounts.people (id) on delete set null,
  primary key (article_id, version),
  check ((agency_id is null) = (agency_year is null)),
  check (lead_picture_id is not null or (lead_caption is null and lead_credit is null))
);
create function publishing.refuse_new_text() returns trigger language plpgsql as $$
begin
  -- Erasing a person forgets who saved it, and nothing else.
  if tg_op = 'UPDATE' and new.saved_by is null
    and to_jsonb(new) - 'saved_by' = to_jsonb(old) - 'saved_by' then
    return new;
  end if;
  raise exception 'revisions is append-only' using errcode = 'restrict_violation';
end $$;
create trigger revisions_append_only before update or delete on publishing.revisions
  for each row execute function publishing.refuse_new_text();

-- When which revision went before readers.
create table publishing.publications (
  id uuid primary key,
  article_id uuid not null,
  version integer not null,
  published_at timestamptz not null,
  published_by uuid references accounts.people (id) on delete set null,
  foreign key (article_id, version) references publishing.revisions (article_id, version),
  unique (article_id, version)
);

create table publishing.article_topics (
  article_id uuid not null references publishing.articles (id),
  topic_id uuid not null references publishing.topics (id),
  position integer not null,
  published_at timestamptz not null,
  primary key (article_id, topic_id)
);
create index article_topics_newest on publishing.article_topics (topic_id, published_at desc, article_id desc);

create table publishing.article_authors (
  article_id uuid not null references publishing.articles (id),
  author_id uuid not null references publishing.authors (id),
  position integer not null,
  published_at timestamptz not null,
  primary key (article_id, author_id)
);
create index article_authors_newest on publishing.article_authors (author_id, published_at desc, article_id desc);

create table publishing.corrections (
  id uuid primary key,
  article_id uuid not null references publishing.articles (id),
  words text not null check (char_length(words) between 1 and 2000),
  corrected_at timestamptz not null,
  corrected_by uuid references accounts.people (id) on delete set null
);
create index corrections_article on publishing.corrections (article_id, corrected_at, id);
create index corrections_newest on publishing.corrections (corrected_at desc, id desc);

create table publishing.withdrawals (
  article_id uuid primary key references publishing.articles (id),
  reason text not null check (char_length(reason) between 1 and 2000),
  event_id uuid not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid references accounts.people (id) on delete set null
);

-- A front is its containers in order, each holding cards in parts: lead, links below it, stacks.
create table publishing.fronts (
  name text primary key check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid references accounts.people (id) on delete set null
);

create table publishing.front_containers (
  front text not null references publishing.fronts (name),
  position integer not null check (position >= 0),
  layout text not null check (layout in ('lead', 'river', 'feature', 'quarters', 'voices')),
  heading text not null check (char_length(heading) between 1 and 60),
  length integer check (length between 1 and 40),
  primary key (front, position),
  check ((layout = 'river') = (length is not null))
);

create table publishing.front_cards (
  front text not null,
  container integer not null,
  part integer not null check (part >= 0),
  position integer not null check (position >= 0),
  article_id uuid not null references publishing.articles (id),
  primary key (front, container, part, position),
  foreign key (front, container) references publishing.front_containers (front, position)
);
create index front_cards_article on publishing.front_cards (article_id);
