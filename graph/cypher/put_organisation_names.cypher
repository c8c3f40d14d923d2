// Put the names that organisations bear or bore
:param rows => [];
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation_id})
MERGE (n:OrganisationName {id: row.id})
SET n:Loaded, n.loaded_key = row.loaded_key, n.source_row = row.source_row,
    n.name_zh = row.name_zh, n.full_name_zh = row.full_name_zh, n.name_en = row.name_en,
    n.valid_from = date(row.valid_from), n.valid_to = date(row.valid_to), n.evidence = row.evidence
MERGE (o)-[:HAS_NAME]->(n)
WITH n, row
OPTIONAL MATCH (n)-[old:CAUSED_BY]->()
DELETE old
WITH DISTINCT n, row
MATCH (r:ReformEvent {id: row.reform_id})
MERGE (n)-[:CAUSED_BY]->(r)
