// Put which types of accident of two editions answer to each other
:param rows => [];
UNWIND $rows AS row
MERGE (k:Loaded {loaded_key: row.loaded_key})
SET k:LoadedLink, k.source_row = row.source_row
WITH row
MATCH (a:AccidentType {id: row.from_id})
MATCH (b:AccidentType {id: row.to_id})
MERGE (a)-[link:COUNTERPART_OF]->(b)
SET link.evidence = row.evidence
