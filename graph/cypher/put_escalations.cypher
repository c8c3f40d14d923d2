// Put when hazards went up, to which body, under which rule
:param rows => [];
UNWIND $rows AS row
MATCH (h:Hazard {hic: row.hic})
MERGE (e:Escalation {id: row.id})
SET e:Loaded, e.loaded_key = row.loaded_key, e.source_row = row.source_row, e.level = row.level,
    e.reason_zh = row.reason_zh, e.at = datetime(row.at), e.due_at = datetime(row.due_at),
    e.resolved_at = datetime(row.resolved_at), e.synthetic = row.synthetic, e.evidence = row.evidence
WITH h, e, row
OPTIONAL MATCH (e)-[old:ESCALATION_OF|ESCALATED_TO|UNDER_RULE]->()
DELETE old
WITH DISTINCT h, e, row
MATCH (body:Organisation {id: row.organisation_id})
MERGE (e)-[:ESCALATION_OF]->(h)
MERGE (e)-[:ESCALATED_TO]->(body)
WITH e, row
MATCH (rule:EscalationRule {id: row.rule_id})
MERGE (e)-[:UNDER_RULE]->(rule)
