-- The paper's own pages (about, privacy, …) where a newsroom has written them; without a row the built-in words stand.
create table publishing.paper_pages (
  slug text not null check (slug in ('about', 'contact', 'privacy', 'accessibility', 'ownership')),
  language text not null check (language in ('en', 'ga')),
  title text not null check (length(title) between 1 and 120),
  html text not null,
  changed_at timestamptz not null,
  primary key (slug, language)
);
