// Record changes under the next numbers, in their order
// Rule: the numbers are taken in the transaction of the changes, under the lock of the feed, so that none is missing.
:param rows => [];
:param unit => "U03";
:param by => "API_KEY::0123456789";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (lock:Revision)
MERGE (feed:Feed {key: 'feed'}) ON CREATE SET feed.n = 0
SET feed.n = feed.n + size($rows)
WITH feed, lock.n + 1 AS revision, feed.n - size($rows) AS before
FOREACH (place IN range(0, size($rows) - 1) |
  CREATE (c:Change {n: before + place + 1})
  SET c.type = $rows[place].type, c.key = $rows[place].key, c.kind = $rows[place].kind,
      c.version = $rows[place].version, c.area = $rows[place].area, c.sub_scope = $rows[place].subScope,
      c.unit = $unit, c.by = $by, c.at = datetime($at), c.revision = revision)
RETURN feed.n AS n
