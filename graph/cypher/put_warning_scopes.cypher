// Put which matters each kind of warning concerns
:param rows => [];
UNWIND $rows AS row
MATCH (k:WarningKind {code: row.kind})
MERGE (s:WarningScope {id: row.id})
SET s:Loaded, s.loaded_key = row.loaded_key, s.source_row = row.source_row, s.synthetic = row.synthetic,
    s.evidence = row.evidence
MERGE (k)-[:CONCERNS]->(s)
WITH s, row
CALL (s, row) { MATCH (exact:SubScope {key: row.scope_key}) MERGE (s)-[:COVERS]->(exact) }
CALL (s, row) { MATCH (whole:RiskCategory {code: row.whole_category}) MERGE (s)-[:COVERS]->(whole) }
