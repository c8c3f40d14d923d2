// Which departments are there, in the order of their ids?
// Rule: straight along the index of ids. `low` and `high` are places in the list, [place, key].
:param kind => "DEPARTMENT";
:param category => null;
:param low => null;
:param high => null;
:param first => 50;
MATCH (o:Department)
WHERE o.id > coalesce($low[1], '') AND ($high IS NULL OR o.id < $high[1])
  AND o.kind = $kind AND ($category IS NULL OR o.category = $category)
RETURN o.id AS asked, o.id AS place ORDER BY o.id LIMIT $first
