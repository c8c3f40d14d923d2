// Which escalations have these ids?
// Rule: cut to what the caller may see.
:param ids => ["ESC-001"];
:param seenHazards => null;
UNWIND $ids AS asked
MATCH (e:Escalation {id: asked})-[:ESCALATION_OF]->(h:Hazard)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
MATCH (e)-[:ESCALATED_TO]->(body:Organisation)
OPTIONAL MATCH (e)-[:UNDER_RULE]->(rule:EscalationRule)
RETURN asked, e.id AS id, e.level AS level, e.at AS at, e.due_at AS due_at, e.resolved_at AS resolved_at,
       coalesce(e.exhausted, false) AS exhausted, e.reason_zh AS reason, e.reason_en AS reason_en, h.hic AS hazard_hic, body.id AS organisation_id, rule.id AS rule_id
