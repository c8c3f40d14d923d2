// Put inspections: by whom, of what, where, and what was found
:param rows => [];
UNWIND $rows AS row
MERGE (i:Inspection {id: row.id})
SET i:Loaded, i.loaded_key = row.loaded_key, i.source_row = row.source_row, i.kind = row.kind,
    i.inspected_on = date(row.inspected_on), i.result = row.result, i.synthetic = row.synthetic, i.evidence = row.evidence
WITH i, row
OPTIONAL MATCH (i)-[old:BY_UNIT|WITH_UNIT|INSPECTED|LOCATED_IN|OF_SUB_SCOPE]->()
DELETE old
WITH DISTINCT i, row
MATCH (unit:Department {id: row.unit_id})
MATCH (area:AdminArea {code: row.area_code})
MATCH (matter:SubScope {key: row.sub_scope_key})
MERGE (i)-[:BY_UNIT]->(unit)
MERGE (i)-[:LOCATED_IN]->(area)
MERGE (i)-[:OF_SUB_SCOPE]->(matter)
WITH i, row
CALL (i, row) { MATCH (o:Organisation {id: row.with_unit_id}) MERGE (i)-[:WITH_UNIT]->(o) }
CALL (i, row) { MATCH (p:RiskPoint {hic: row.risk_point_hic}) MERGE (i)-[:INSPECTED]->(p) }
CALL (i, row) { MATCH (e:Enterprise {id: row.enterprise_id}) MERGE (i)-[:INSPECTED]->(e) }
