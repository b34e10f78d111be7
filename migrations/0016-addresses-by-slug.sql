-- A slug is looked for without its day where a reader's address has the wrong one.
create index addresses_slug on publishing.addresses (slug);
