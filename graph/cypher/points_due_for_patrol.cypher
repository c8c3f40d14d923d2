// Which risk points under surveillance are due for patrol within a period?
// Rule: due so many days after the last inspection up to `on` (or after registration) as its patrols lie apart; those
// that were due before the period and have not been patrolled count as well. The period is half-open.
// Cut to what the caller may see: points, and the inspections that they are counted from, by their own place or that of
// the point.
:param on => "2023-02-10";
:param before => "2023-02-17";
:param area => "440308003";
:param seenPoints => null;
:param seenInspections => null;
WITH date($on) AS on, date($before) AS before
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(p:RiskPoint)
  RETURN p
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (p:RiskPoint)
  RETURN p
}
WITH on, before, p WHERE p.status = 'IN_USE' AND p.patrol_days IS NOT NULL AND p.registered_on <= on
  AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
WITH before, p, head(COLLECT {
  MATCH (p)<-[:INSPECTED]-(i:Inspection) WHERE i.inspected_on <= on
    AND CASE WHEN $seenInspections IS NULL THEN true WHEN EXISTS {
      MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
         OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections
    } THEN true ELSE EXISTS {
      MATCH (i)-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
      WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
         OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
    } END
  RETURN i.inspected_on ORDER BY i.inspected_on DESC
}) AS last
WITH before, p, coalesce(last, p.registered_on) + duration({days: p.patrol_days}) AS due_on
WHERE due_on < before
RETURN p.hic AS asked, due_on ORDER BY due_on, asked
