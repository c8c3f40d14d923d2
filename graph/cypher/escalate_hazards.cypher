// Send hazards up: to which bodies, under which rule, why
// Rule: a hazard goes up once for each of its versions, which the key of an escalation names. What it leaves behind on
// lower levels is settled there. Who did it is told by `by`.
:param rows => [];
:param at => "2024-01-01T00:00:00+08:00";
:param by => "CLOCK";
UNWIND $rows AS row
MATCH (h:Hazard {hic: row.hic})
SET h.version = coalesce(h.version, 0) + 1
WITH h, row
CALL (h, row) {
  MATCH (h)<-[:ESCALATION_OF]-(below:Escalation) WHERE below.resolved_at IS NULL AND below.level < row.level
  SET below.resolved_at = datetime($at), below.resolved_by = $by
}
CALL (h, row) {
  UNWIND row.bodies AS id
  MATCH (body:Organisation {id: id})
  CREATE (h)<-[:ESCALATION_OF]-(e:Escalation {id: h.hic + '-' + h.version + '-' + id})-[:ESCALATED_TO]->(body)
  SET e.level = row.level, e.at = datetime($at), e.due_at = datetime(row.due_at), e.exhausted = row.exhausted,
      e.reason_zh = row.reason_zh, e.reason_en = row.reason_en, e.synthetic = false, e.by = $by
  WITH e
  MATCH (rule:EscalationRule {id: row.rule})
  CREATE (e)-[:UNDER_RULE]->(rule)
}
RETURN h.hic AS hic, h.version AS version ORDER BY hic
