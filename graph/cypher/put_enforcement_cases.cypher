// Put cases of enforcement: from which inspection, against whom, by whom
:param rows => [];
UNWIND $rows AS row
MERGE (c:EnforcementCase {id: row.id})
SET c:Loaded, c.loaded_key = row.loaded_key, c.source_row = row.source_row, c.filed_on = date(row.filed_on),
    c.result_zh = row.result_zh, c.fine_cny = row.fine_cny, c.closed_on = date(row.closed_on),
    c.synthetic = row.synthetic, c.evidence = row.evidence
WITH c, row
OPTIONAL MATCH (c)-[old:BY_UNIT|ARISES_FROM|AGAINST]->()
DELETE old
WITH DISTINCT c, row
MATCH (unit:Department {id: row.unit_id})
MERGE (c)-[:BY_UNIT]->(unit)
WITH c, row
CALL (c, row) { MATCH (i:Inspection {id: row.inspection_id}) MERGE (c)-[:ARISES_FROM]->(i) }
CALL (c, row) { MATCH (e:Enterprise {id: row.enterprise_id}) MERGE (c)-[:AGAINST]->(e) }
