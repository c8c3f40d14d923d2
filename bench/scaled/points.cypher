// Copy risk points into other districts
UNWIND $rows AS row
MATCH (old:RiskPoint {hic: row.old})-[:OF_SUB_SCOPE]->(matter:SubScope)
MATCH (area:AdminArea {code: row.area})
CREATE (matter)<-[:OF_SUB_SCOPE]-(new:RiskPoint:Coded)-[:LOCATED_IN]->(area)
SET new = old {.*, hic: row.new, building_code: row.building, version: 1, loaded_key: null, source_row: null}
WITH new, row
MATCH (building:Premises {building_code: left(row.building, 19)})
CREATE (new)-[:IN_BUILDING]->(building)
