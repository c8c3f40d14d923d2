// Which agreements on who leads are there under a filter?
// Rule: `on` keeps those in force on that date (half-open); a department is one that leads or takes part.
:param department => null;
:param on => null;
:param role => null;
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
MATCH (pact:Agreement)
WITH pact, date($on) AS on, CASE $order WHEN 'KEY' THEN pact.id END AS place
WHERE ($department IS NULL OR $department IN pact.units)
  AND ($role IS NULL OR pact.role = $role)
  AND (on IS NULL OR pact.valid_from <= on AND coalesce(on < pact.valid_to, true))
  AND ($low IS NULL OR place > $low[0])
  AND ($high IS NULL OR place < $high[0])
RETURN pact.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN NOT $ascending THEN place END DESC
LIMIT $first
