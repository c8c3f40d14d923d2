// Which agreements on who leads are there under a filter?
// Rule: `on` keeps those in force on that date (half-open); a department is one that leads or takes part; an area
// stands for itself and everything that lies in it, a category for itself as a whole and for its sub-scopes.
:param area => null;
:param category => null;
:param subScope => null;
:param department => null;
:param on => null;
:param role => null;
:param order => "VALID_FROM";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
MATCH (pact:Agreement)
WITH pact, date($on) AS on, CASE $order WHEN 'VALID_FROM' THEN toString(pact.valid_from) ELSE pact.id END AS place
WHERE ($department IS NULL OR $department IN pact.units)
  AND ($category IS NULL OR pact.scope_key STARTS WITH $category + '-')
  AND ($subScope IS NULL OR pact.scope_key = $subScope)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (pact)-[:APPLIES_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND ($role IS NULL OR pact.role = $role)
  AND (on IS NULL OR pact.valid_from <= on AND coalesce(on < pact.valid_to, true))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND pact.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND pact.id < $high[1]))
RETURN pact.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
