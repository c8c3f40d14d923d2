// When did these hazards go up, to whom and under which rule?
// Rule: cut to what the caller may see.
:param hics => ["440308002207212202211300033"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})<-[:ESCALATION_OF]-(e:Escalation)-[:ESCALATED_TO]->(body:Organisation)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
OPTIONAL MATCH (e)-[:UNDER_RULE]->(rule:EscalationRule)
WITH asked, h, e, body, rule ORDER BY asked, e.at, e.level, e.id
RETURN asked, e.id AS id, e.level AS level, e.at AS at, e.due_at AS due_at, e.resolved_at AS resolved_at,
       coalesce(e.exhausted, false) AS exhausted, e.reason_zh AS reason, e.reason_en AS reason_en, h.hic AS hazard_hic, body.id AS organisation_id, rule.id AS rule_id
