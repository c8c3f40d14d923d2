// Put who was held responsible by an investigation, numbered and anonymous
:param rows => [];
UNWIND $rows AS row
MATCH (i:Investigation {id: row.investigation_id})
MERGE (h:HeldResponsible {id: row.id})
SET h:Loaded, h.loaded_key = row.loaded_key, h.source_row = row.source_row, h.kind = row.kind,
    h.accident_id = row.accident_id, h.outcome = row.outcome, h.synthetic = row.synthetic, h.evidence = row.evidence
WITH i, h
OPTIONAL MATCH ()-[old:HELD_RESPONSIBLE]->(h)
DELETE old
WITH DISTINCT i, h
MERGE (i)-[:HELD_RESPONSIBLE]->(h)
