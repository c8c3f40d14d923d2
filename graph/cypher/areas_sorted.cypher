// Which areas are there under a filter, in a chosen order?
// Rule: `area` means the area itself and everything that lies in it.
:param text => null;
:param area => "440308";
:param kind => "STREET";
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS a
  WITH a WHERE a:AdminArea
  RETURN a
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(a:AdminArea)
  RETURN a
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NULL
  MATCH (a:AdminArea)
  RETURN a
}
WITH a, CASE $order WHEN 'NAME' THEN a.name_zh ELSE a.code END AS place
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (a)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND ($kind IS NULL OR a.kind = $kind)
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND a.code > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND a.code < $high[1]))
RETURN a.code AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
