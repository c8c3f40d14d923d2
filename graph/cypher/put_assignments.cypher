// Put which departments had to act on hazards, in which role, and with them who must act now
// Rule: (hazard)-[:ASSIGNED_TO {role}]->(department) is there exactly while an assignment is open; it is audited.
:param rows => [];
UNWIND $rows AS row
MATCH (h:Hazard {hic: row.hic})
MERGE (a:Assignment {id: row.id})
SET a:Loaded, a.loaded_key = row.loaded_key, a.source_row = row.source_row, a.role = row.role,
    a.assigned_at = datetime(row.assigned_at), a.due_at = datetime(row.due_at), a.ended_at = datetime(row.ended_at),
    a.end_reason_zh = row.end_reason_zh, a.synthetic = row.synthetic, a.evidence = row.evidence
MERGE (h)-[:HAS_ASSIGNMENT]->(a)
WITH h, a, row
OPTIONAL MATCH (a)-[old:GIVEN_TO]->()
DELETE old
WITH DISTINCT h, a, row
MATCH (d:Department {id: row.unit_id})
MERGE (a)-[:GIVEN_TO]->(d)
WITH DISTINCT h
SET h.version = coalesce(h.version, 0) + 1
WITH h
OPTIONAL MATCH (h)-[old:ASSIGNED_TO]->()
DELETE old
WITH DISTINCT h
MATCH (h)-[:HAS_ASSIGNMENT]->(open:Assignment)-[:GIVEN_TO]->(d:Department)
WHERE open.ended_at IS NULL
MERGE (h)-[:ASSIGNED_TO {role: open.role}]->(d)
