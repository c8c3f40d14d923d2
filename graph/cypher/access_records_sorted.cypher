// Which records of the access log are there under a filter, in a chosen order?
// Rule: from `since` on and before `before`, along the index of their times. A key is looked for among those that a
// record names, of its type when that is named too.
// Cut to what the caller may see.
:param organisation => null;
:param caller => null;
:param type => "Hazard";
:param key => null;
:param purpose => null;
:param decision => null;
:param kind => "ANSWER";
:param since => "2023-02-10T00:00:00+08:00";
:param before => null;
:param operation => null;
:param order => "AT";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param seenAccess => null;
WITH coalesce(datetime($since), datetime('0001-01-01T00:00:00Z')) AS since,
     coalesce(datetime($before), datetime('9999-01-01T00:00:00Z')) AS until
MATCH (r:AccessRecord)
WHERE since <= r.at AND r.at < until
WITH r, CASE $order WHEN 'AT' THEN toString(r.at.epochMillis) ELSE r.id END AS place
WHERE ($organisation IS NULL OR r.organisation = $organisation)
  AND ($caller IS NULL OR r.caller = $caller)
  AND ($type IS NULL OR $type IN r.types)
  AND ($key IS NULL OR $type IS NOT NULL AND $type + ' ' + $key IN r.keys
    OR $type IS NULL AND any(named IN r.keys WHERE named ENDS WITH ' ' + $key))
  AND ($purpose IS NULL OR r.purpose = $purpose)
  AND ($decision IS NULL OR r.decision = $decision)
  AND ($kind IS NULL OR r.kind = $kind)
  AND ($operation IS NULL OR r.operation = $operation)
  AND ($seenAccess IS NULL OR 'unit:' + r.organisation IN $seenAccess)
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND r.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND r.id < $high[1]))
RETURN r.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
