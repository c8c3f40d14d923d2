// Put which departments are members of which committees and headquarters
:param rows => [];
UNWIND $rows AS row
MERGE (k:Loaded {loaded_key: row.loaded_key})
SET k:LoadedLink, k.source_row = row.source_row
WITH row
MATCH (d:Department {id: row.member_id})
MATCH (body:Organisation {id: row.body_id})
MERGE (d)-[m:MEMBER_OF]->(body)
SET m.capacity = row.capacity, m.valid_from = date(row.valid_from), m.valid_to = date(row.valid_to),
    m.synthetic = row.synthetic, m.evidence = row.evidence
