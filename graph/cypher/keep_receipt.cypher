// Remember what became of an order, and forget orders that are older than a day
:param receipt => "API_KEY::0123456789 1";
:param digest => "example";
:param at => "2024-01-02T00:00:00+08:00";
:param before => "2024-01-01T00:00:00+08:00";
:param key => "44030800320212120230210017X";
:param version => 1;
:param change => 1;
:param told => null;
MERGE (r:Receipt {receipt: $receipt})
SET r.digest = $digest, r.at = datetime($at), r.key = $key, r.version = $version, r.change = $change, r.told = $told
WITH 1 AS one
MATCH (old:Receipt) WHERE old.at < datetime($before)
WITH old LIMIT 100
DELETE old
