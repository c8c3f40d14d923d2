// At which enterprises and in which buildings do hazards repeat, most often first?
// Rule: a hazard counts that is stated to repeat an earlier one.
// An area's hazards come first: there are far more repeated ones elsewhere.
:param area => "440308";
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)
  WITH DISTINCT h
  MATCH (h)-[:RECURRENCE_OF]->(:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (h:Hazard)-[:RECURRENCE_OF]->(:Hazard)
  RETURN h
}
OPTIONAL MATCH (h)-[:BELONGS_TO]->(e:Enterprise)
OPTIONAL MATCH (h)-[:IN_BUILDING]->(b:Premises)
WITH e.id AS enterprise_id, b.building_code AS building_code, count(h) AS times
ORDER BY times DESC, enterprise_id, building_code LIMIT $first
RETURN coalesce(enterprise_id, '') + '|' + coalesce(building_code, '') AS asked, enterprise_id, building_code, times
