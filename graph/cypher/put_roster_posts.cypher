// Put the posts that organisations must keep manned around the clock
:param rows => [];
UNWIND $rows AS row
MERGE (p:RosterPost {id: row.id})
SET p:Loaded, p.loaded_key = row.loaded_key, p.source_row = row.source_row, p.post = row.post,
    p.valid_from = date(row.valid_from), p.valid_to = date(row.valid_to), p.synthetic = row.synthetic,
    p.evidence = row.evidence
WITH p, row
MATCH (o:Organisation {id: row.organisation_id})
MERGE (p)-[:KEPT_BY]->(o)
