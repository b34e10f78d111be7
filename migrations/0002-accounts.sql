-- Readers and staff. The first four tables keep the columns of better-auth's core schema under our
-- own names, so that its passkeys and OpenID Connect can stand on the same rows.
create schema accounts;

create table accounts.people (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 80),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and char_length(email) <= 254),
  email_confirmed boolean not null,
  language text not null check (language in ('en', 'ga')),
  roles text[] not null check (
    roles <@ array['administrator', 'editor', 'journalist', 'moderator', 'membership', 'commercial']
  ),
  title text check (char_length(title) <= 120),
  biography text check (char_length(biography) <= 2000),
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  erased_at timestamptz
);
-- One account an address, however its letters are cased.
create unique index people_email on accounts.people (lower(email));
create index people_newest on accounts.people (created_at desc, id desc);
create index people_staff on accounts.people (created_at desc, id desc) where cardinality(roles) > 0;

-- How a person proves to be that person: a password, later a passkey or another house's account.
create table accounts.credentials (
  id uuid primary key,
  person_id uuid not null references accounts.people (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index credentials_person on accounts.credentials (person_id);

create table accounts.sessions (
  id uuid primary key,
  token text not null unique,
  person_id uuid not null references accounts.people (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_person on accounts.sessions (person_id);
create index sessions_age on accounts.sessions (expires_at);

-- Mailed links, each good for one use: the identifier holds a digest of the token, never the token.
create table accounts.verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  person_id uuid references accounts.people (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier on accounts.verifications (identifier);
create index verifications_person on accounts.verifications (person_id);
create index verifications_age on accounts.verifications (expires_at);

-- Roles are given when an invitation is accepted, not when it is sent: whoever had an account under
-- that address before has not proved to be the one who was meant.
create table accounts.invitations (
  id uuid primary key,
  token_digest text not null unique,
  name text not null check (char_length(name) between 1 and 80),
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and char_length(email) <= 254),
  roles text[] not null check (
    cardinality(roles) > 0
    and roles <@ array['administrator', 'editor', 'journalist', 'moderator', 'membership', 'commercial']
  ),
  invited_by uuid references accounts.people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by uuid references accounts.people (id),
  accepted_at timestamptz,
  check ((accepted_at is null) = (accepted_by is null))
);
create index invitations_open on accounts.invitations (created_at desc) where accepted_at is null;
create index invitations_invited_by on accounts.invitations (invited_by);
create index invitations_accepted_by on accounts.invitations (accepted_by);

-- Who gave which roles to whom, and when.
create table accounts.role_changes (
  id uuid primary key,
  person_id uuid not null references accounts.people (id) on delete cascade,
  roles text[] not null,
  changed_by uuid references accounts.people (id),
  at timestamptz not null
);
create index role_changes_person on accounts.role_changes (person_id, at desc);
create index role_changes_changed_by on accounts.role_changes (changed_by);
