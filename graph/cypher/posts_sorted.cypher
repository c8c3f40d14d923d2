// Which posts are there under a filter?
// Rule: `on` keeps those that were there on that date (half-open).
:param text => null;
:param organisation => "H01";
:param department => null;
:param on => "2023-02-10";
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS p
  WITH p WHERE p:Post
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $organisation IS NOT NULL
  MATCH (:Organisation {id: $organisation})<-[:POST_IN]-(p:Post)
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $organisation IS NULL AND $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:HELD_FROM]-(p:Post)
  RETURN p
  UNION
  WITH 1 AS _ WHERE coalesce($text, $organisation, $department) IS NULL
  MATCH (p:Post)
  RETURN p
}
WITH p, CASE $order WHEN 'KEY' THEN p.id END AS place
WHERE CASE WHEN $organisation IS NULL THEN true ELSE EXISTS { (p)-[:POST_IN]->(:Organisation {id: $organisation}) } END
  AND CASE WHEN $department IS NULL THEN true ELSE EXISTS { (p)-[:HELD_FROM]->(:Department {id: $department}) } END
  AND ($on IS NULL OR coalesce(p.valid_from <= date($on), true) AND coalesce(date($on) < p.valid_to, true))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND p.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND p.id < $high[1]))
RETURN p.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
