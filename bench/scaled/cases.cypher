// Copy cases of enforcement into other districts
UNWIND $rows AS row
MATCH (old:EnforcementCase {id: row.old})
MATCH (unit:Department {id: row.unit})
CREATE (new:EnforcementCase)-[:BY_UNIT]->(unit)
SET new = old {.*, id: row.new, loaded_key: null, source_row: null}
WITH new, row
CALL (new, row) { MATCH (inspection:Inspection {id: row.inspection}) CREATE (new)-[:ARISES_FROM]->(inspection) }
CALL (new, row) { MATCH (firm:Enterprise {id: row.enterprise}) CREATE (new)-[:AGAINST]->(firm) }
