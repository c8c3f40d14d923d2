// Put accidents: where, of which matter and type, and their investigation
:param rows => [];
UNWIND $rows AS row
MERGE (a:Accident {id: row.id})
SET a:Loaded, a.loaded_key = row.loaded_key, a.source_row = row.source_row, a.name_zh = row.name_zh, a.name_en = row.name_en,
    a.kind = row.kind, a.grade = row.grade, a.occurred_on = date(row.occurred_on), a.deaths = row.deaths,
    a.injuries = row.injuries, a.loss_cny = row.loss_cny, a.synthetic = row.synthetic, a.evidence = row.evidence
WITH a, row
OPTIONAL MATCH (a)-[old:LOCATED_IN|OF_SUB_SCOPE|OF_TYPE|INVESTIGATED_BY]->()
DELETE old
WITH DISTINCT a, row
MATCH (area:AdminArea {code: row.area_code})
MATCH (matter:SubScope {key: row.sub_scope_key})
MATCH (type:AccidentType {id: row.accident_type_id})
MERGE (a)-[:LOCATED_IN]->(area)
MERGE (a)-[:OF_SUB_SCOPE]->(matter)
MERGE (a)-[:OF_TYPE]->(type)
WITH a, row
MATCH (i:Investigation {id: row.investigation_id})
MERGE (a)-[:INVESTIGATED_BY]->(i)
