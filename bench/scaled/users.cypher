// Copy users into the departments of other districts
UNWIND $rows AS row
MATCH (old:User {id: row.old})
MATCH (unit:Department {id: row.unit})
CREATE (new:User)-[:WORKS_FOR]->(unit)
SET new = old {.*, id: row.new, loaded_key: null, source_row: null}
