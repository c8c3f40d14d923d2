// When did these hazards go up, to whom and under which rule?
:param hics => ["440308002207212202211300033"];
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})<-[:ESCALATION_OF]-(e:Escalation)-[:ESCALATED_TO]->(body:Organisation)
OPTIONAL MATCH (e)-[:UNDER_RULE]->(rule:EscalationRule)
WITH asked, h, e, body, rule ORDER BY asked, e.at, e.level, e.id
RETURN asked, e.id AS id, e.level AS level, e.at AS at, e.due_at AS due_at, e.resolved_at AS resolved_at,
       e.reason_zh AS reason, h.hic AS hazard_hic, body.id AS organisation_id, rule.id AS rule_id
