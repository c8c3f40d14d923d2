// Which escalations have these ids?
:param ids => ["ESC-001"];
UNWIND $ids AS asked
MATCH (e:Escalation {id: asked})-[:ESCALATION_OF]->(h:Hazard)
MATCH (e)-[:ESCALATED_TO]->(body:Organisation)
OPTIONAL MATCH (e)-[:UNDER_RULE]->(rule:EscalationRule)
RETURN asked, e.id AS id, e.level AS level, e.at AS at, e.due_at AS due_at, e.resolved_at AS resolved_at,
       e.reason_zh AS reason, h.hic AS hazard_hic, body.id AS organisation_id, rule.id AS rule_id
