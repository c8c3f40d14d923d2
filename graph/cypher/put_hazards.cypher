// Put hazards where they are, with the matter they belong to; their state follows from their transitions
// Rule: level and deadline of a hazard that departments have acted on here are what they say, and no file's.
:param rows => [];
UNWIND $rows AS row
MERGE (h:Coded {hic: row.hic})
  ON CREATE SET h.status = 'REGISTERED'
SET h:Hazard:Loaded, h.loaded_key = row.loaded_key, h.source_row = row.source_row,
    h.description_zh = row.description_zh, h.description_en = row.description_en,
    h.level_initial = row.level_initial,
    h.found_at = datetime(row.found_at), h.building_code = row.building_code,
    h.version = coalesce(h.version, 0) + 1, h.planted = row.planted, h.synthetic = row.synthetic, h.evidence = row.evidence
FOREACH (_ IN CASE WHEN EXISTS { (h)-[:HAS_TRANSITION]->(step) WHERE step.by IS NOT NULL } THEN [] ELSE [1] END |
  SET h.level_current = row.level_current, h.due_at = datetime(row.due_at))
WITH h, row
OPTIONAL MATCH (h)-[old:LOCATED_IN|OF_SUB_SCOPE|FOUND_AT|BELONGS_TO|IN_BUILDING|HAS_FACTOR|MAY_CAUSE|FOUND_BY]->()
DELETE old
WITH DISTINCT h, row
MATCH (area:AdminArea {code: row.area_code})
MATCH (matter:SubScope {key: row.sub_scope_key})
MERGE (h)-[:LOCATED_IN]->(area)
MERGE (h)-[:OF_SUB_SCOPE]->(matter)
WITH h, row
CALL (h, row) { MATCH (p:RiskPoint {hic: row.risk_point_hic}) MERGE (h)-[:FOUND_AT]->(p) }
CALL (h, row) { MATCH (e:Enterprise {id: row.enterprise_id}) MERGE (h)-[:BELONGS_TO]->(e) }
CALL (h, row) { MATCH (b:Premises {building_code: left(row.building_code, 19)}) MERGE (h)-[:IN_BUILDING]->(b) }
CALL (h, row) { MATCH (f:HazardFactor {id: row.factor_id}) MERGE (h)-[:HAS_FACTOR]->(f) }
CALL (h, row) { UNWIND row.accident_type_ids AS id MATCH (t:AccidentType {id: id}) MERGE (h)-[:MAY_CAUSE]->(t) }
CALL (h, row) { MATCH (i:Inspection {id: row.inspection_id}) MERGE (h)-[:FOUND_BY]->(i) }
