// Put posts in committees and headquarters
:param rows => [];
UNWIND $rows AS row
MERGE (p:Post {id: row.id})
SET p:Loaded, p.loaded_key = row.loaded_key, p.source_row = row.source_row, p.title_zh = row.title_zh,
    p.title_en = row.title_en, p.valid_from = date(row.valid_from), p.valid_to = date(row.valid_to),
    p.synthetic = row.synthetic, p.evidence = row.evidence
WITH p, row
OPTIONAL MATCH (p)-[old:POST_IN|HELD_FROM]->()
DELETE old
WITH DISTINCT p, row
MATCH (o:Organisation {id: row.organisation_id})
MERGE (p)-[:POST_IN]->(o)
WITH p, row
MATCH (d:Department {id: row.department_id})
MERGE (p)-[:HELD_FROM]->(d)
