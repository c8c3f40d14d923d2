// Which risk points under surveillance does no resource of a kind reach within so many minutes?
// Rule: cut to what the caller may see.
:param minutes => 30;
:param kind => "TEAM";
:param area => "440308";
:param seenPoints => null;
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(place:AdminArea)
  RETURN DISTINCT place
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (place:AdminArea)
  RETURN place
}
WITH place WHERE NOT EXISTS {
  MATCH (place)-[:PART_OF*0..8]->(:AdminArea)<-[way:REACHES]-(from:AdminArea)
  WHERE way.minutes <= $minutes
  MATCH (from)<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(r:Resource)
  WHERE $kind IS NULL OR r.kind = $kind
}
MATCH (place)<-[:LOCATED_IN]-(p:RiskPoint) WHERE p.status = 'IN_USE'
  AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
RETURN p.hic AS asked ORDER BY asked
