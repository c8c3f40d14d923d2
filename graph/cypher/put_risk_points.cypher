// Put risk points where they are and the matter they are watched for
// Rule: the level of a point that was graded anew here is what its last grading says, and no file's.
:param rows => [];
UNWIND $rows AS row
MERGE (p:Coded {hic: row.hic})
SET p:RiskPoint:Loaded, p.loaded_key = row.loaded_key, p.source_row = row.source_row,
    p.name_zh = row.name_zh, p.name_en = row.name_en, p.level_initial = row.level_initial,
    p.version = coalesce(p.version, 0) + 1, p.long_term = row.long_term, p.patrol_days = row.patrol_days,
    p.status = row.status, p.registered_on = date(row.registered_on), p.synthetic = row.synthetic,
    p.building_code = row.building_code, p.evidence = row.evidence
FOREACH (_ IN CASE WHEN EXISTS { (p)-[:HAS_GRADING]->() } THEN [] ELSE [1] END | SET p.level_current = row.level_current)
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
