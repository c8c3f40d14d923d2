// Which records of the access log are there under a filter, in the order of their ids?
// Rule: the same as access_records_sorted, straight along the index.
// Cut to what the caller may see.
:param organisation => null;
:param caller => null;
:param type => "Hazard";
:param key => null;
:param purpose => null;
:param decision => null;
:param kind => "ANSWER";
:param before => null;
:param operation => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenAccess => null;
WITH coalesce(datetime($before), datetime('9999-01-01T00:00:00Z')) AS until
MATCH (r:AccessRecord)
WHERE r.id > coalesce($low[1], '') AND r.id < coalesce($high[1], '~')
  AND r.at < until
  AND ($organisation IS NULL OR r.organisation = $organisation)
  AND ($caller IS NULL OR r.caller = $caller)
  AND ($type IS NULL OR $type IN r.types)
  AND ($key IS NULL OR $type IS NOT NULL AND $type + ' ' + $key IN r.keys
    OR $type IS NULL AND any(named IN r.keys WHERE named ENDS WITH ' ' + $key))
  AND ($purpose IS NULL OR r.purpose = $purpose)
  AND ($decision IS NULL OR r.decision = $decision)
  AND ($kind IS NULL OR r.kind = $kind)
  AND ($operation IS NULL OR r.operation = $operation)
  AND ($seenAccess IS NULL OR 'unit:' + r.organisation IN $seenAccess)
RETURN r.id AS asked, r.id AS place ORDER BY r.id LIMIT $first
