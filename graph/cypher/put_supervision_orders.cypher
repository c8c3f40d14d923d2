// Put orders of listed supervision over major hazards
:param rows => [];
UNWIND $rows AS row
MATCH (h:Hazard {hic: row.hic})
MATCH (issuer:Organisation {id: row.issuer_id})
MERGE (s:SupervisionOrder {id: row.id})
SET s:Loaded, s.loaded_key = row.loaded_key, s.source_row = row.source_row, s.document = row.document,
    s.started_at = datetime(row.started_at), s.due_at = datetime(row.due_at), s.lifted_at = datetime(row.lifted_at),
    s.synthetic = row.synthetic, s.evidence = row.evidence
WITH h, issuer, s
OPTIONAL MATCH (s)-[old:SUPERVISES|ISSUED_BY]->()
DELETE old
WITH DISTINCT h, issuer, s
MERGE (s)-[:SUPERVISES]->(h)
MERGE (s)-[:ISSUED_BY]->(issuer)
WITH DISTINCT h
SET h.version = coalesce(h.version, 0) + 1
