// Record the duties that a draft adds
// Rule: believed from now on; what one replaces has been ended before.
:param rows => [];
:param draft => "D-example";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
MATCH (holder:Department {id: row.unit})
MATCH (area:AdminArea {code: row.area})
CREATE (duty:Responsibility {id: row.id})
SET duty.key = row.id, duty.version = 1, duty.role = row.role, duty.valid_from = date(row.begin),
    duty.valid_to = date(row.end), duty.recorded_at = datetime($at), duty.legal_basis = row.basis,
    duty.area_code = row.area, duty.scope_key = row.scope, duty.entered = revision,
    duty.by_draft = $draft
CREATE (duty)-[:HELD_BY]->(holder), (duty)-[:APPLIES_IN]->(area)
WITH duty, row
CALL (duty, row) { MATCH (exact:SubScope {key: row.scope}) CREATE (duty)-[:COVERS]->(exact) }
CALL (duty, row) {
  MATCH (whole:RiskCategory {code: split(row.scope, '-')[0]}) WHERE row.scope ENDS WITH '-*'
  CREATE (duty)-[:COVERS]->(whole)
}
CALL (duty, row) { UNWIND row.provisions AS id MATCH (p:LegalProvision {id: id}) CREATE (duty)-[:BASED_ON]->(p) }
CALL (duty, row) {
  MATCH (before:Responsibility {id: row.replaces})
  CREATE (duty)-[:REPLACES {reason: 'ADOPTED'}]->(before)
}
RETURN duty.id AS id, duty.version AS version, row.area AS area, row.scope AS scope ORDER BY id
