// Which risk points under surveillance does no resource of a kind reach within so many minutes?
:param minutes => 30;
:param kind => "TEAM";
:param area => "440308";
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
RETURN p.hic AS asked ORDER BY asked
