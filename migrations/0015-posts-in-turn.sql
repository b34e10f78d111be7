-- How many comments a person has posted: one that is judged by older facts than these is judged again,
-- so that no limit is passed by posting at once.
alter table discussion.standings add column posts integer not null default 0 check (posts >= 0);
