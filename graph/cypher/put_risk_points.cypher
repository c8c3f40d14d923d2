// Put risk points where they are and the matter they are watched for
:param rows => [];
UNWIND $rows AS row
MERGE (p:Coded {hic: row.hic})
SET p:RiskPoint:Loaded, p.loaded_key = row.loaded_key, p.source_row = row.source_row,
    p.name_zh = row.name_zh, p.name_en = row.name_en, p.level_initial = row.level_initial,
    p.level_current = row.level_current, p.long_term = row.long_term, p.patrol_days = row.patrol_days,
    p.status = row.status, p.registered_on = date(row.registered_on), p.synthetic = row.synthetic,
    p.building_code = row.building_code, p.evidence = row.evidence
WITH p, row
OPTIONAL MATCH (p)-[old:LOCATED_IN|OF_SUB_SCOPE|IN_BUILDING]->()
DELETE old
WITH DISTINCT p, row
MATCH (area:AdminArea {code: row.area_code})
MATCH (matter:SubScope {key: row.sub_scope_key})
MERGE (p)-[:LOCATED_IN]->(area)
MERGE (p)-[:OF_SUB_SCOPE]->(matter)
WITH p, row
MATCH (b:Premises {building_code: left(row.building_code, 19)})
MERGE (p)-[:IN_BUILDING]->(b)
