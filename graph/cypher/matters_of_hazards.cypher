// Of which version are these hazards, of which matter, where, who registered them, and when did anything last happen?
// Rule: what happens to a hazard are its steps, assignments, escalations and orders of supervision, their ends included.
// Cut to what the caller may see.
:param hics => ["44030800320212120230210017X"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})-[:LOCATED_IN]->(area:AdminArea)
MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
CALL (h) {
  MATCH (h)-[:HAS_TRANSITION]->(step:Transition) RETURN step.at AS moment
  UNION ALL
  MATCH (h)-[:HAS_ASSIGNMENT]->(given:Assignment) UNWIND [given.assigned_at, given.ended_at] AS moment RETURN moment
  UNION ALL
  MATCH (h)<-[:ESCALATION_OF]-(gone:Escalation) UNWIND [gone.at, gone.resolved_at] AS moment RETURN moment
  UNION ALL
  MATCH (h)<-[:SUPERVISES]-(order:SupervisionOrder) UNWIND [order.started_at, order.lifted_at] AS moment RETURN moment
}
WITH asked, h, area, matter, max(moment) AS last
RETURN asked, coalesce(h.version, 0) AS version, matter.key AS sub_scope, area.code AS area,
       head(COLLECT {
         MATCH (h)-[:HAS_TRANSITION]->(:Transition {no: 1})-[:BY_UNIT]->(unit:Department) RETURN unit.id
       }) AS registered_by, coalesce(last, h.found_at) AS last
ORDER BY asked
