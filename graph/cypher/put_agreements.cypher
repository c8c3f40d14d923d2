// Put agreements on who leads where several own
:param rows => [];
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
MERGE (g:Agreement {id: row.id})
  ON CREATE SET g.entered = revision
SET g:Loaded, g.loaded_key = row.loaded_key, g.source_row = row.source_row,
    g.role = row.role, g.scope_key = row.scope_key, g.area_code = row.area_code,
    g.primary_unit = row.primary_unit, g.units = row.units,
    g.valid_from = date(row.valid_from), g.valid_to = date(row.valid_to), g.document = row.document
WITH g, row
OPTIONAL MATCH (g)-[old:LED_BY|AGREED_BY|COVERS|APPLIES_IN]->()
DELETE old
WITH DISTINCT g, row
MATCH (area:AdminArea {code: row.area_code})
MATCH (lead:Department {id: row.primary_unit})
MERGE (g)-[:APPLIES_IN]->(area)
MERGE (g)-[:LED_BY]->(lead)
WITH g, row
OPTIONAL MATCH (exact:SubScope {key: row.scope_key})
OPTIONAL MATCH (whole:RiskCategory {code: row.whole_category})
FOREACH (matter IN CASE WHEN exact IS NULL THEN [] ELSE [exact] END | MERGE (g)-[:COVERS]->(matter))
FOREACH (matter IN CASE WHEN whole IS NULL THEN [] ELSE [whole] END | MERGE (g)-[:COVERS]->(matter))
WITH g, row
UNWIND row.units AS unit
MATCH (d:Department {id: unit})
MERGE (g)-[:AGREED_BY]->(d)
