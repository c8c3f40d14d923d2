// Which hazards were found at these risk points, the latest first?
// Rule: at most `first` of each point, open ones or those that are over where `open` says so.
// Cut to what the caller may see: the point, and each hazard.
:param hics => ["440308001101442202203130014"];
:param open => null;
:param first => 50;
:param seenPoints => null;
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (p:RiskPoint {hic: asked})
WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
  MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
     OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
} END
WITH asked, COLLECT {
  MATCH (p)<-[:FOUND_AT]-(h:Hazard)
  WHERE ($open IS NULL OR $open <> h.status IN ['CLOSED', 'TRANSFERRED'])
    AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
      MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
         OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
    } THEN true ELSE EXISTS {
      MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
    } END
  RETURN h ORDER BY h.found_at DESC, h.hic LIMIT $first
} AS nodes
WHERE nodes <> []
RETURN asked, [h IN nodes | h.hic] AS hics, nodes
