// Record the agreements on who leads that a draft adds
:param rows => [];
:param draft => "D-example";
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
MATCH (area:AdminArea {code: row.area})
MATCH (lead:Department {id: row.unit})
CREATE (g:Agreement {id: row.id})
SET g.role = row.role, g.scope_key = row.scope, g.area_code = row.area, g.primary_unit = row.unit, g.units = row.units,
    g.valid_from = date(row.begin), g.valid_to = date(row.end), g.document = row.document, g.entered = revision,
    g.by_draft = $draft
CREATE (g)-[:APPLIES_IN]->(area), (g)-[:LED_BY]->(lead)
WITH g, row
CALL (g, row) { MATCH (exact:SubScope {key: row.scope}) CREATE (g)-[:COVERS]->(exact) }
CALL (g, row) {
  MATCH (whole:RiskCategory {code: split(row.scope, '-')[0]}) WHERE row.scope ENDS WITH '-*'
  CREATE (g)-[:COVERS]->(whole)
}
CALL (g, row) { UNWIND row.units AS unit MATCH (d:Department {id: unit}) CREATE (g)-[:AGREED_BY]->(d) }
RETURN g.id AS id, 1 AS version, row.area AS area, row.scope AS scope ORDER BY id
