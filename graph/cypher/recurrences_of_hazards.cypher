// Which later hazards repeat these, themselves or by way of others?
// Rule: RECURRENCE_OF is stated by whoever found the later one; at most 20 steps are followed.
// Cut to what the caller may see: both hazards.
:param hics => ["440308003202221202208010018"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
WITH asked, COLLECT {
  MATCH (later:Hazard)-[:RECURRENCE_OF*1..20]->(h)
  WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (later)-[:LOCATED_IN]->(spot:AdminArea), (later)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (later)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
  RETURN DISTINCT later.hic ORDER BY later.hic
} AS hics
WHERE hics <> []
RETURN asked, hics
