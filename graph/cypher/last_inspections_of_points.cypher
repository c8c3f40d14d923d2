// When were these risk points last inspected, up to a day?
// Rule: cut to what the caller may see: an inspection by its own place or by that of the point.
:param hics => ["440308001101212202201150012"];
:param on => "2023-02-10";
:param seenPoints => null;
:param seenInspections => null;
WITH date($on) AS on
UNWIND $hics AS asked
MATCH (p:RiskPoint {hic: asked})<-[:INSPECTED]-(i:Inspection) WHERE i.inspected_on <= on
  AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
  AND CASE WHEN $seenInspections IS NULL THEN true WHEN EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections
  } THEN true ELSE EXISTS {
    MATCH (i)-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
    WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
  } END
WITH asked, max(i.inspected_on) AS inspected_on
RETURN asked, inspected_on
