// Put responses to natural disasters, and the headquarters that activated them
:param rows => [];
UNWIND $rows AS row
MERGE (r:ResponseActivation {id: row.id})
SET r:Loaded, r.loaded_key = row.loaded_key, r.source_row = row.source_row, r.kind = row.kind, r.level = row.level,
    r.name_zh = row.name_zh, r.name_en = row.name_en, r.started_at = datetime(row.started_at),
    r.ended_at = datetime(row.ended_at), r.synthetic = row.synthetic, r.evidence = row.evidence
WITH r, row
OPTIONAL MATCH (r)-[old:ACTIVATED_BY]->()
DELETE old
WITH DISTINCT r, row
MATCH (h:Organisation {id: row.headquarters_id})
MERGE (r)-[:ACTIVATED_BY]->(h)
