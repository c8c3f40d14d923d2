// Share hazards: register those that are new, put what is held of each, and keep who told it
// Rule: what a row does not name stays as it is. A new hazard begins its life REGISTERED; sharing takes no further step.
:param rows => [];
:param batch => "example";
:param unit => "U19";
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
:param user => "U03-004";
MATCH (batch:Batch {id: $batch})
MATCH (unit:Department {id: $unit})
UNWIND $rows AS row
MERGE (h:Coded {hic: row.id})
  ON CREATE SET h:Hazard, h.synthetic = false, h.level_initial = row.once.level, h.level_current = row.once.level,
    h.found_at = coalesce(datetime(row.once.foundAt), datetime($at)), h.building_code = row.once.building, h.status = 'REGISTERED',
    h.last_at = datetime($at), h.shared_as = row.once.sharedAs
SET h += row.held, h.version = coalesce(h.version, 0) + row.step
CREATE (h)<-[:ABOUT]-(s:Statement {id: row.about + '|' + $batch})-[:GENERATED_BY]->(batch)
SET s.about = row.about, s.unit = $unit, s.at = datetime($at), s.batch = $batch, s.agreement = batch.agreement,
    s.fields = row.fields, s.values = row.values, s.live = row.fields, s.held = row.holds
FOREACH (_ IN CASE WHEN size(row.holds) < size(row.fields) THEN [1] ELSE [] END | SET s:Claim)
WITH h, row, unit
CALL (h, row, unit) {
  MATCH (area:AdminArea {code: row.tied.area})
  MATCH (matter:SubScope {key: row.tied.subScope})
  CREATE (area)<-[:LOCATED_IN]-(h)-[:OF_SUB_SCOPE]->(matter)
  CREATE (h)-[:HAS_TRANSITION]->(t:Transition {id: h.hic + '|1'})-[:BY_UNIT]->(unit)
  SET t.no = 1, t.to_status = 'REGISTERED', t.at = datetime($at), t.by = $by, t.synthetic = false
  WITH t
  MATCH (u:User {id: $user})-[:WORKS_FOR]->(:Department {id: $unit}) CREATE (t)-[:BY_USER]->(u)
}
CALL (h, row) { MATCH (p:RiskPoint {hic: row.once.riskPoint}) MERGE (h)-[:FOUND_AT]->(p) }
CALL (h, row) { MATCH (e:Enterprise {id: row.once.enterprise}) MERGE (h)-[:BELONGS_TO]->(e) }
CALL (h, row) { MATCH (b:Premises {building_code: left(row.once.building, 19)}) MERGE (h)-[:IN_BUILDING]->(b) }
CALL (h, row) { MATCH (f:HazardFactor {id: row.once.factor}) MERGE (h)-[:HAS_FACTOR]->(f) }
CALL (h, row) { UNWIND row.once.mayCause AS id MATCH (c:AccidentType {id: id}) MERGE (h)-[:MAY_CAUSE]->(c) }
RETURN row.id AS asked, h.version AS version
