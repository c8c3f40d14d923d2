// Put enterprises where they are and the matter they are supervised for
:param rows => [];
UNWIND $rows AS row
MERGE (e:Enterprise {id: row.id})
SET e:Loaded, e.loaded_key = row.loaded_key, e.source_row = row.source_row,
    e.uscc = row.uscc, e.name_zh = row.name_zh, e.name_en = row.name_en, e.gb4754_code = row.gb4754_code,
    e.building_code = row.building_code, e.note = row.note, e.synthetic = row.synthetic
WITH e, row
OPTIONAL MATCH (e)-[old:LOCATED_IN|CONCERNED_BY|IN_BUILDING]->()
DELETE old
WITH DISTINCT e, row
MATCH (area:AdminArea {code: row.area_code})
MATCH (matter:SubScope {key: row.sub_scope_key})
MERGE (e)-[:LOCATED_IN]->(area)
MERGE (e)-[:CONCERNED_BY]->(matter)
WITH e, row
MATCH (b:Premises {building_code: left(row.building_code, 19)})
MERGE (e)-[:IN_BUILDING]->(b)
