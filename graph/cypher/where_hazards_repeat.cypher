// At which enterprises and in which buildings do hazards repeat, most often first?
// Rule: a hazard counts that is stated to repeat an earlier one.
// An area's hazards come first: there are far more repeated ones elsewhere.
// Cut to what the caller may see: both hazards.
:param area => "440308";
:param first => 50;
:param seenHazards => null;
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)
  WITH DISTINCT h
  MATCH (h)-[:RECURRENCE_OF]->(earlier:Hazard)
  RETURN h, earlier
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (h:Hazard)-[:RECURRENCE_OF]->(earlier:Hazard)
  RETURN h, earlier
}
WITH h, earlier
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (earlier)-[:LOCATED_IN]->(spot:AdminArea), (earlier)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (earlier)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
WITH DISTINCT h
OPTIONAL MATCH (h)-[:BELONGS_TO]->(e:Enterprise)
OPTIONAL MATCH (h)-[:IN_BUILDING]->(b:Premises)
WITH e.id AS enterprise_id, b.building_code AS building_code, count(h) AS times
ORDER BY times DESC, enterprise_id, building_code LIMIT $first
RETURN coalesce(enterprise_id, '') + '|' + coalesce(building_code, '') AS asked, enterprise_id, building_code, times
