-- A report is the same as an open one only where all that it says is the same: two people behind one
-- address who say different things send two.
drop index discussion.reports_one_open;
create unique index reports_one_open on discussion.reports (
  comment_id, notifier_key, ground, md5(words), coalesce(notifier_name, ''), coalesce(email, '')
) where state = 'open';
