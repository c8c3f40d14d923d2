// Which rescue teams, warehouses and depots are there under a filter?
// Rule: an area stands for itself and everything that lies in it.
:param text => null;
:param area => "440308001";
:param kind => "DEPOT";
:param category => null;
:param suppliedBy => null;
:param runBy => null;
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS r
  WITH r WHERE r:Resource
  RETURN r
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(r:Resource)
  RETURN r
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $area IS NULL AND $suppliedBy IS NOT NULL
  MATCH (:Warehouse {id: $suppliedBy})<-[:SUPPLIED_BY]-(r:Resource)
  RETURN r
  UNION
  WITH 1 AS _ WHERE coalesce($text, $area, $suppliedBy) IS NULL
  MATCH (r:Resource)
  RETURN r
}
WITH r, CASE $order WHEN 'NAME' THEN r.name_zh ELSE r.id END AS place
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (r)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND ($kind IS NULL OR r.kind = $kind)
  AND CASE WHEN $runBy IS NULL THEN true ELSE EXISTS { (r)-[:RUN_BY]->(:Organisation {id: $runBy}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (r)-[:CAN_HANDLE]->(:RiskCategory {code: $category}) } END
  AND CASE WHEN $suppliedBy IS NULL THEN true ELSE EXISTS { (r)-[:SUPPLIED_BY]->(:Warehouse {id: $suppliedBy}) } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND r.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND r.id < $high[1]))
RETURN r.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
