// What decides about changes of these risk points now?
// Rule: cut to what the caller may see.
:param hics => ["440308001101212202201150012"];
:param seenPoints => null;
UNWIND $hics AS asked
MATCH (p:RiskPoint {hic: asked})-[:LOCATED_IN]->(area:AdminArea)
MATCH (p)-[:OF_SUB_SCOPE]->(matter:SubScope)
WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
  MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
     OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
} END
RETURN asked, coalesce(p.version, 0) AS version, p.status AS status, p.level_current AS level, area.code AS area,
       matter.key AS sub_scope
