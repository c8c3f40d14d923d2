// Share risk points: register those that are new, put what is held of each, and keep who told it
// Rule: what a row does not name stays as it is; where it is, its matter and its first level are said once.
:param rows => [];
:param batch => "example";
:param unit => "U19";
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
MATCH (batch:Batch {id: $batch})
UNWIND $rows AS row
MERGE (p:Coded {hic: row.id})
  ON CREATE SET p:RiskPoint, p.synthetic = false, p.long_term = true, p.status = 'IN_USE', p.level_initial = row.once.level,
    p.level_current = row.once.level, p.registered_on = date(datetime($at)), p.by = $by, p.shared_as = row.once.sharedAs
SET p += row.held, p.version = coalesce(p.version, 0) + row.step
CREATE (p)<-[:ABOUT]-(s:Statement {id: row.about + '|' + $batch})-[:GENERATED_BY]->(batch)
SET s.about = row.about, s.unit = $unit, s.at = datetime($at), s.batch = $batch, s.agreement = batch.agreement,
    s.fields = row.fields, s.values = row.values, s.live = row.fields, s.held = row.holds
FOREACH (_ IN CASE WHEN size(row.holds) < size(row.fields) THEN [1] ELSE [] END | SET s:Claim)
WITH p, row
CALL (p, row) {
  MATCH (area:AdminArea {code: row.tied.area})
  MATCH (matter:SubScope {key: row.tied.subScope})
  CREATE (area)<-[:LOCATED_IN]-(p)-[:OF_SUB_SCOPE]->(matter)
}
CALL (p, row) {
  WITH row WHERE row.held.building_code IS NOT NULL
  OPTIONAL MATCH (p)-[old:IN_BUILDING]->() DELETE old
  WITH DISTINCT row MATCH (b:Premises {building_code: left(row.held.building_code, 19)}) CREATE (p)-[:IN_BUILDING]->(b)
}
RETURN row.id AS asked, p.version AS version
