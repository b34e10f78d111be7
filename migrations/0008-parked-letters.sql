-- A letter that will not be tried again by itself: the mail server refused it for good, or for too long.
alter table platform.mails add column parked_at timestamptz;
create index mails_parked on platform.mails (parked_at) where parked_at is not null;
