// Which meetings, joint duties, directives and typhoons are there under a filter?
// Rule: `since` and `before` bound the first day, half-open.
:param text => null;
:param organisation => null;
:param kind => "JOINT_DUTY";
:param since => "2022-01-01";
:param before => "2023-01-01";
:param order => "BEGINS_ON";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS a
  WITH a WHERE a:Activity
  RETURN a
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $organisation IS NOT NULL
  MATCH (:Organisation {id: $organisation})<-[:HELD_BY_BODY]-(a:Activity)
  RETURN a
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $organisation IS NULL
  MATCH (a:Activity)
  RETURN a
}
WITH a, CASE $order WHEN 'BEGINS_ON' THEN toString(a.begins_on) ELSE a.id END AS place
WHERE CASE WHEN $organisation IS NULL THEN true ELSE EXISTS { (a)-[:HELD_BY_BODY]->(:Organisation {id: $organisation}) } END
  AND ($kind IS NULL OR a.kind = $kind)
  AND ($since IS NULL OR date($since) <= a.begins_on)
  AND ($before IS NULL OR a.begins_on < date($before))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND a.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND a.id < $high[1]))
RETURN a.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
