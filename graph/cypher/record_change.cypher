// Record a change under the next number
// Rule: the number is taken in the transaction of the change, under the lock of the feed, so that none is missing.
:param type => "Hazard";
:param key => "44030800320212120230210017X";
:param kind => "GRADED";
:param version => 1;
:param area => "440308003";
:param subScope => "02-A";
:param unit => "U03";
:param by => "API_KEY::0123456789";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (lock:Revision)
MERGE (feed:Feed {key: 'feed'}) ON CREATE SET feed.n = 0
SET feed.n = feed.n + 1
CREATE (:Change {n: feed.n, type: $type, key: $key, kind: $kind, version: $version, area: $area,
                 sub_scope: $subScope, unit: $unit, by: $by, at: datetime($at), revision: lock.n + 1})
RETURN feed.n AS n
