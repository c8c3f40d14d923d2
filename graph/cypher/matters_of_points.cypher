// For which matters, in which places, are how many risk points under surveillance?
// Rule: cut to what the caller may see.
:param area => "440308";
:param seenPoints => null;
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(place:AdminArea)<-[:LOCATED_IN]-(p:RiskPoint)
  RETURN DISTINCT p, place
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (p:RiskPoint)-[:LOCATED_IN]->(place:AdminArea)
  RETURN p, place
}
WITH p, place WHERE p.status = 'IN_USE'
  AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
MATCH (p)-[:OF_SUB_SCOPE]->(matter:SubScope)
WITH matter.key AS sub_scope, place.code AS area_code, count(p) AS points
RETURN sub_scope + '|' + area_code AS asked, sub_scope, area_code, points ORDER BY asked
