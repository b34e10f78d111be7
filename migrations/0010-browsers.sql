-- What somebody signed up with in one browser before the address was confirmed. The confirmation
-- keeps that of its own browser; whatever others have signed up with goes.
create table accounts.sign_ups (
  person_id uuid not null references accounts.people (id) on delete cascade,
  browser text not null,
  name text not null check (char_length(name) between 1 and 80),
  password text not null,
  signed_up_at timestamptz not null,
  primary key (person_id, browser)
);
create index sign_ups_age on accounts.sign_ups (signed_up_at);

-- Browsers in which a person has signed in: wrong passwords from elsewhere do not lock them out.
create table accounts.known_browsers (
  person_id uuid not null references accounts.people (id) on delete cascade,
  browser text not null,
  signed_in_at timestamptz not null,
  primary key (person_id, browser)
);
create index known_browsers_age on accounts.known_browsers (signed_in_at);
