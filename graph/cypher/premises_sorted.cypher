// Which buildings are there under a filter?
// Rule: an area stands for itself and everything that lies in it.
:param text => null;
:param area => "440308003";
:param order => "NAME";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('premises_texts', $text) YIELD node AS b
  RETURN b
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(b:Premises)
  RETURN b
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NULL
  MATCH (b:Premises)
  RETURN b
}
WITH b, CASE $order WHEN 'NAME' THEN b.name_zh ELSE b.building_code END AS place
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (b)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND b.building_code > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND b.building_code < $high[1]))
RETURN b.building_code AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
