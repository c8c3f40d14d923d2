// Put shifts of duty rosters: who, under a number, is on which post from when to when
:param rows => [];
UNWIND $rows AS row
MERGE (s:DutyShift {id: row.id})
SET s:Loaded, s.loaded_key = row.loaded_key, s.source_row = row.source_row, s.organisation_id = row.organisation_id,
    s.post = row.post, s.person = row.person, s.started_at = datetime(row.started_at),
    s.ended_at = datetime(row.ended_at), s.synthetic = row.synthetic, s.evidence = row.evidence
WITH s, row
OPTIONAL MATCH (s)-[old:ON_DUTY_FOR]->()
DELETE old
WITH DISTINCT s, row
MATCH (o:Organisation {id: row.organisation_id})
MERGE (s)-[:ON_DUTY_FOR]->(o)
