// Put the steps of hazards' lives, and with them where each hazard stands now
// Rule: `status`, `closed_at` and `last_at` of a hazard say what its last step says; they serve indexes and are audited.
// What the clock sent up is settled by the first step after it with which somebody takes the hazard on, or ends it.
:param rows => [];
UNWIND $rows AS row
MATCH (h:Hazard {hic: row.hic})
MERGE (t:Transition {id: row.id})
SET t:Loaded, t.loaded_key = row.loaded_key, t.source_row = row.source_row,
    t.no = row.no, t.from_status = row.from_status, t.to_status = row.to_status, t.at = datetime(row.at),
    t.reason_zh = row.reason_zh, t.synthetic = row.synthetic, t.evidence = row.evidence
MERGE (h)-[:HAS_TRANSITION]->(t)
WITH h, t, row
OPTIONAL MATCH (t)-[old:BY_UNIT|BY_USER|PROPOSES]->()
DELETE old
WITH DISTINCT h, t, row
CALL (t, row) { MATCH (d:Department {id: row.unit_id}) MERGE (t)-[:BY_UNIT]->(d) }
CALL (t, row) { MATCH (u:User {id: row.user_id}) MERGE (t)-[:BY_USER]->(u) }
CALL (t, row) { MATCH (d:Department {id: row.proposed_unit_id}) MERGE (t)-[:PROPOSES]->(d) }
WITH DISTINCT h
CALL (h) {
  MATCH (h)-[:HAS_TRANSITION]->(t:Transition)
  WITH t ORDER BY t.no DESC LIMIT 1
  RETURN t AS last
}
SET h.version = coalesce(h.version, 0) + 1, h.status = last.to_status, h.last_at = last.at,
    h.closed_at = CASE WHEN last.to_status = 'CLOSED' THEN last.at END
WITH h
CALL (h) {
  MATCH (h)<-[:ESCALATION_OF]-(e:Escalation) WHERE e.by IS NOT NULL AND e.resolved_at IS NULL
  MATCH (h)-[:HAS_TRANSITION]->(step:Transition)
  WHERE step.to_status IN ['ACCEPTED', 'CLOSED', 'TRANSFERRED'] AND e.at <= step.at
  WITH e, min(step.at) AS taken
  SET e.resolved_at = taken
}
