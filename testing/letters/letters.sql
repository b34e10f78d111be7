-- Letters to the editor: the schema of the small domain that a test adds to the paper.
create schema letters;
create table letters.letters (
  id uuid primary key,
  person_id uuid not null,
  text text not null,
  printed boolean not null default false
);
create table letters.counts (count bigint not null);
insert into letters.counts values (0);
