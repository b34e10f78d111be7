-- What more a picture's file says, what went wrong with it, and why it was taken down.

alter table publishing.pictures drop constraint pictures_format_check;
alter table publishing.pictures
  add constraint pictures_format_check check (format in ('jpeg', 'png', 'webp', 'avif', 'tiff', 'gif')),
  add column frames integer not null default 1 check (frames > 0),
  add column extended_description text not null default '' check (char_length(extended_description) <= 5000),
  add column instructions text not null default '' check (char_length(instructions) <= 2000),
  add column license_url text not null default '' check (char_length(license_url) <= 500),
  add column keywords text not null default '' check (char_length(keywords) <= 2000),
  add column city text not null default '' check (char_length(city) <= 300),
  add column country text not null default '' check (char_length(country) <= 300),
  add column digital_source_type text not null default '' check (char_length(digital_source_type) <= 300),
  add column image_guid text not null default '' check (char_length(image_guid) <= 300),
  -- A day, a month or a year; taken_on stays for programs of the version before.
  add column taken text not null default '' check (taken ~ '^(\d{4}(-\d\d(-\d\d)?)?)?$'),
  -- False where the words of the file could not be read in the time and memory allowed.
  add column words_read boolean not null default true,
  add column failure text not null default '' check (char_length(failure) <= 300),
  add column failed_at timestamptz,
  add column taken_down_at timestamptz,
  add column taken_down_by uuid references accounts.people (id) on delete set null,
  add column takedown_reason text not null default '' check (char_length(takedown_reason) <= 2000),
  add column takedown_event uuid,
  add column is_original_kept boolean not null default true;

update publishing.pictures set taken = coalesce(taken_on::text, '');

create index pictures_failed on publishing.pictures (failed_at) where failed_at is not null;
