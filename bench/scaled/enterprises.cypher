// Copy enterprises into other districts, under credit codes of their own
UNWIND $rows AS row
MATCH (old:Enterprise {id: row.old})-[:CONCERNED_BY]->(matter:SubScope)
MATCH (area:AdminArea {code: row.area})
CREATE (matter)<-[:CONCERNED_BY]-(new:Enterprise)-[:LOCATED_IN]->(area)
SET new = old {.*, id: row.new, uscc: row.uscc, building_code: row.building, loaded_key: null, source_row: null}
WITH new, row
MATCH (building:Premises {building_code: left(row.building, 19)})
CREATE (new)-[:IN_BUILDING]->(building)
