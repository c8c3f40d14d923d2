// Put which organisation succeeded which
:param rows => [];
UNWIND $rows AS row
MERGE (k:Loaded {loaded_key: row.loaded_key})
SET k:LoadedLink, k.source_row = row.source_row
WITH row
MATCH (a:Organisation {id: row.predecessor_id})
MATCH (b:Organisation {id: row.successor_id})
MERGE (a)-[s:SUCCEEDED_BY]->(b)
SET s.kind = row.kind, s.effective = date(row.effective), s.reform_id = row.reform_id, s.evidence = row.evidence
