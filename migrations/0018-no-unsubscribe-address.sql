-- Letters that are not transactional bear List-Unsubscribe in their own headers; this was never read.
alter table platform.mails drop column unsubscribe_url;
