// Put whose word decides about which field of what is shared
:param rows => [];
UNWIND $rows AS row
MERGE (a:Authority {id: row.id})
SET a:Loaded, a.loaded_key = row.loaded_key, a.source_row = row.source_row, a.type = row.type, a.field = row.field,
    a.legal_basis = row.legal_basis, a.synthetic = row.synthetic, a.evidence = row.evidence
WITH a, row
OPTIONAL MATCH (a)-[old:DECIDED_BY]->()
DELETE old
WITH DISTINCT a, row
MATCH (d:Department {id: row.department_id})
MERGE (a)-[:DECIDED_BY]->(d)
