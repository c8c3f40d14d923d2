// Which users of the system are there under a filter, in a chosen order?
// Rule: `on` keeps those who used it on that date (half-open).
// `few`: the caller sees few of them, and what the marks name begins (graph/reach.py). It is cut like everything else.
// Cut to what the caller may see.
:param department => "U06";
:param role => "PATROL";
:param on => "2023-02-10";
:param order => "NAME";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param seenUsers => null;
CALL () {
  WITH 1 AS _ WHERE $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:WORKS_FOR]-(u:User)
  RETURN u
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $few IS NOT NULL
  UNWIND $seenUsers AS mark
  WITH substring(mark, 5) AS id WHERE mark STARTS WITH 'unit:'
  MATCH (:Department {id: id})<-[:WORKS_FOR]-(u:User)
  RETURN u
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $few IS NULL
  MATCH (u:User)
  RETURN u
}
WITH u, CASE $order WHEN 'NAME' THEN coalesce(u.display_name_zh, '~')
                    WHEN 'DEPARTMENT' THEN COLLECT { MATCH (u)-[:WORKS_FOR]->(d:Department) RETURN d.id }[0] ELSE u.id END AS place
WHERE CASE WHEN $department IS NULL THEN true ELSE EXISTS { (u)-[:WORKS_FOR]->(:Department {id: $department}) } END
  AND ($role IS NULL OR u.role = $role)
  AND ($on IS NULL OR coalesce(u.valid_from <= date($on), true) AND coalesce(date($on) < u.valid_to, true))
  AND CASE WHEN $seenUsers IS NULL THEN true ELSE EXISTS {
    MATCH (u)-[:WORKS_FOR]->(party:Department) WHERE 'unit:' + party.id IN $seenUsers
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND u.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND u.id < $high[1]))
RETURN u.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
