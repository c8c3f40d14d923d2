// Copy buildings into other districts
UNWIND $rows AS row
MATCH (old:Premises {building_code: row.old})
MATCH (area:AdminArea {code: row.area})
CREATE (new:Premises)-[:LOCATED_IN]->(area)
SET new = old {.*, building_code: row.new, loaded_key: null, source_row: null}
