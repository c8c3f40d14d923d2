// How were these risk points graded anew, the earliest first?
// Rule: cut to what the caller may see.
:param hics => ["440308001101212202201150012"];
:param seenPoints => null;
UNWIND $hics AS asked
MATCH (p:RiskPoint {hic: asked})
WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
  MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
     OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
} END
MATCH (p)-[:HAS_GRADING]->(g:Grading)-[:BY_UNIT]->(unit:Department)
WITH asked, g, unit ORDER BY asked, g.at, g.id
RETURN asked, g.from_level AS from_level, g.to_level AS to_level, g.at AS at, g.reason_zh AS reason, unit.id AS unit_id
