// Put activities of the committees and headquarters, and typhoons
:param rows => [];
UNWIND $rows AS row
MERGE (a:Activity {id: row.id})
SET a:Loaded, a.loaded_key = row.loaded_key, a.source_row = row.source_row, a.kind = row.kind,
    a.sub_kind_zh = row.sub_kind_zh, a.sub_kind_en = row.sub_kind_en, a.name_zh = row.name_zh, a.name_en = row.name_en,
    a.begins_on = date(row.begins_on), a.ends_on = date(row.ends_on), a.synthetic = row.synthetic, a.evidence = row.evidence
WITH a, row
OPTIONAL MATCH (a)-[old:HELD_BY_BODY]->()
DELETE old
WITH DISTINCT a, row
MATCH (o:Organisation {id: row.organisation_id})
MERGE (a)-[:HELD_BY_BODY]->(o)
