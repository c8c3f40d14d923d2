// Put investigations of accidents
:param rows => [];
UNWIND $rows AS row
MERGE (i:Investigation {id: row.id})
SET i:Loaded, i.loaded_key = row.loaded_key, i.source_row = row.source_row, i.name_zh = row.name_zh,
    i.name_en = row.name_en, i.opened_on = date(row.opened_on), i.evidence = row.evidence
WITH i, row
OPTIONAL MATCH (i)-[old:LED_BY]->()
DELETE old
WITH DISTINCT i, row
MATCH (o:Organisation {id: row.lead_id})
MERGE (i)-[:LED_BY]->(o)
