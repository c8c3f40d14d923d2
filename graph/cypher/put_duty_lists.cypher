// Put lists of duties
:param rows => [];
UNWIND $rows AS row
MERGE (l:DutyList {id: row.id})
SET l:Loaded, l.loaded_key = row.loaded_key, l.source_row = row.source_row, l.title_zh = row.title_zh,
    l.title_en = row.title_en, l.version = row.version, l.issued_on = date(row.issued_on), l.published = row.published,
    l.synthetic = row.synthetic, l.evidence = row.evidence
WITH l, row
OPTIONAL MATCH (l)-[old:LIST_OF|ISSUED_BY]->()
DELETE old
WITH DISTINCT l, row
MATCH (d:Department {id: row.department_id})
MERGE (l)-[:LIST_OF]->(d)
WITH l, row
CALL (l, row) { MATCH (o:Organisation {id: row.issuer_id}) MERGE (l)-[:ISSUED_BY]->(o) }
