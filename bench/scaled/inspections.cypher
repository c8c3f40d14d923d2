// Copy inspections into other districts
UNWIND $rows AS row
MATCH (old:Inspection {id: row.old})-[:OF_SUB_SCOPE]->(matter:SubScope)
MATCH (area:AdminArea {code: row.area})
MATCH (unit:Department {id: row.unit})
CREATE (matter)<-[:OF_SUB_SCOPE]-(new:Inspection)-[:LOCATED_IN]->(area)
CREATE (new)-[:BY_UNIT]->(unit)
SET new = old {.*, id: row.new, loaded_key: null, source_row: null}
WITH new, row
CALL (new, row) { MATCH (with:Organisation {id: row.with}) CREATE (new)-[:WITH_UNIT]->(with) }
CALL (new, row) { MATCH (point:RiskPoint {hic: row.point}) CREATE (new)-[:INSPECTED]->(point) }
CALL (new, row) { MATCH (firm:Enterprise {id: row.enterprise}) CREATE (new)-[:INSPECTED]->(firm) }
