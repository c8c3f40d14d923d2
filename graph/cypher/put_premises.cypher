// Put buildings where they are
:param rows => [];
UNWIND $rows AS row
MERGE (b:Premises {building_code: row.id})
SET b:Loaded, b.loaded_key = row.loaded_key, b.source_row = row.source_row, b.name_zh = row.name_zh,
    b.name_en = row.name_en, b.address_zh = row.address_zh, b.synthetic = row.synthetic, b.evidence = row.evidence
WITH b, row
OPTIONAL MATCH (b)-[old:LOCATED_IN]->()
DELETE old
WITH DISTINCT b, row
MATCH (area:AdminArea {code: row.area_code})
MERGE (b)-[:LOCATED_IN]->(area)
