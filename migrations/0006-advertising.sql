-- Advertising: campaigns and the words that they show.
create schema if not exists advertising;

create table advertising.campaigns (
  id uuid primary key,
  advertiser text not null check (char_length(advertiser) between 1 and 120),
  kind text not null check (kind in ('house', 'direct')),
  slots text[] not null check (cardinality(slots) > 0 and slots <@ array['article-rail', 'front-river', 'front-foot']),
  weight integer not null check (weight between 1 and 100),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid references accounts.people (id),
  check (ends_at > starts_at)
);
create index campaigns_running on advertising.campaigns (ends_at, starts_at);

-- Text creatives: a headline, a line of words, and where they lead.
create table advertising.creatives (
  id uuid primary key,
  campaign_id uuid not null references advertising.campaigns (id),
  position smallint not null check (position > 0),
  headline text not null check (char_length(headline) between 1 and 60),
  words text not null check (char_length(words) between 1 and 160),
  href text not null check (href ~ '^https?://' and char_length(href) <= 2000),
  unique (campaign_id, position)
);
