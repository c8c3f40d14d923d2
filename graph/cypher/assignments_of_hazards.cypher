// Which departments had to act on these hazards, in which role?
// Rule: cut to what the caller may see.
:param hics => ["440308002207212202211300033"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})-[:HAS_ASSIGNMENT]->(a:Assignment)-[:GIVEN_TO]->(unit:Department)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
WITH asked, a, unit ORDER BY asked, a.assigned_at, a.id
RETURN asked, a.role AS role, a.assigned_at AS assigned_at, a.due_at AS due_at, a.ended_at AS ended_at,
       a.end_reason_zh AS end_reason, unit.id AS unit_id,
       head(COLLECT { MATCH (a)<-[:HANDS_OVER {became: 'HANDED_OVER'}]-(o:Handover) RETURN o.id }) AS handover_id
