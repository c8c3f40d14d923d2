// Put users into the departments they work for
:param rows => [];
UNWIND $rows AS row
MERGE (u:User {id: row.id})
SET u:Loaded, u.loaded_key = row.loaded_key, u.source_row = row.source_row, u.role = row.role,
    u.display_name_zh = row.display_name_zh, u.display_name_en = row.display_name_en,
    u.valid_from = date(row.valid_from), u.valid_to = date(row.valid_to), u.synthetic = row.synthetic, u.evidence = row.evidence
WITH u, row
OPTIONAL MATCH (u)-[old:WORKS_FOR]->()
DELETE old
WITH DISTINCT u, row
MATCH (d:Department {id: row.department_id})
MERGE (u)-[:WORKS_FOR]->(d)
