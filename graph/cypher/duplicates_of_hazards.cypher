// Which other hazards may be the same as these, reported twice?
// Rule: in the same building or at the same risk point, of the same sub-scope and the same factor, found within 30
// days of each other, and neither stated to repeat the other, by way of others either.
// Cut to what the caller may see: both hazards.
:param hics => ["440308003202221202210100012"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})-[:OF_SUB_SCOPE]->(matter:SubScope)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
MATCH (h)-[:HAS_FACTOR]->(factor:HazardFactor)
WITH asked, h, COLLECT {
  MATCH (h)-[:IN_BUILDING|FOUND_AT]->(place)<-[:IN_BUILDING|FOUND_AT]-(other:Hazard)
  WHERE other <> h AND EXISTS { (other)-[:OF_SUB_SCOPE]->(matter) } AND EXISTS { (other)-[:HAS_FACTOR]->(factor) }
    AND other.found_at <= h.found_at + duration('P30D') AND h.found_at <= other.found_at + duration('P30D')
    AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
      MATCH (other)-[:LOCATED_IN]->(spot:AdminArea), (other)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
         OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
    } THEN true ELSE EXISTS {
      MATCH (other)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
    } END
    AND NOT EXISTS { (h)-[:RECURRENCE_OF*1..8]->(other) } AND NOT EXISTS { (other)-[:RECURRENCE_OF*1..8]->(h) }
  RETURN DISTINCT other.hic ORDER BY other.hic
} AS hics
WHERE hics <> []
RETURN asked, hics
