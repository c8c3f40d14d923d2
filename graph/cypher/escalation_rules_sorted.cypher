// Which versions of the rules of escalation are there under a filter, in a chosen order?
// Rule: `on` keeps the versions in force on that date (half-open; a missing end is open).
:param on => null;
:param fromLevel => 1;
:param order => "VALID_FROM";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
WITH date($on) AS on
MATCH (r:EscalationRule)
WITH r, on, CASE $order WHEN 'VALID_FROM' THEN coalesce(toString(r.valid_from), '')
                        WHEN 'FROM_LEVEL' THEN toString(r.from_level) ELSE r.id END AS place
WHERE ($fromLevel IS NULL OR r.from_level = $fromLevel)
  AND (on IS NULL OR coalesce(r.valid_from <= on, true) AND coalesce(on < r.valid_to, true))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND r.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND r.id < $high[1]))
RETURN r.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
