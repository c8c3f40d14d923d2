// Which accidents are there under a filter, in a chosen order?
// Rule: an area stands for itself and everything that lies in it; `since` and `before` bound the day, half-open.
:param text => null;
:param area => "440308";
:param category => null;
:param subScope => null;
:param kind => "PRODUCTION";
:param since => "2022-01-01";
:param before => "2023-01-01";
:param order => "OCCURRED_ON";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS a
  WITH a WHERE a:Accident
  RETURN a
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(a:Accident)
  RETURN a
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NULL
  MATCH (a:Accident)
  RETURN a
}
WITH a, CASE $order WHEN 'OCCURRED_ON' THEN toString(a.occurred_on) ELSE a.id END AS place
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (a)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (a)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category}) } END
  AND CASE WHEN $subScope IS NULL THEN true ELSE EXISTS { (a)-[:OF_SUB_SCOPE]->(:SubScope {key: $subScope}) } END
  AND ($kind IS NULL OR a.kind = $kind)
  AND ($since IS NULL OR date($since) <= a.occurred_on)
  AND ($before IS NULL OR a.occurred_on < date($before))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND a.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND a.id < $high[1]))
RETURN a.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
