// Share enterprises: put what is held of each, and keep who told it
// Rule: what a row does not name stays as it is. `held` are properties, `tied` are keys of what it is tied to.
:param rows => [];
:param batch => "example";
:param unit => "U19";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (batch:Batch {id: $batch})
UNWIND $rows AS row
MERGE (e:Enterprise {id: row.id})
  ON CREATE SET e.synthetic = false
SET e += row.held, e.version = coalesce(e.version, 0) + row.step
CREATE (e)<-[:ABOUT]-(s:Statement {id: row.about + '|' + $batch})-[:GENERATED_BY]->(batch)
SET s.about = row.about, s.unit = $unit, s.at = datetime($at), s.batch = $batch, s.agreement = batch.agreement,
    s.fields = row.fields, s.values = row.values, s.live = row.fields, s.held = row.holds
FOREACH (_ IN CASE WHEN size(row.holds) < size(row.fields) THEN [1] ELSE [] END | SET s:Claim)
WITH e, row
CALL (e, row) {
  MATCH (area:AdminArea {code: row.tied.area})
  OPTIONAL MATCH (e)-[old:LOCATED_IN]->() DELETE old
  WITH DISTINCT area CREATE (e)-[:LOCATED_IN]->(area)
}
CALL (e, row) {
  MATCH (matter:SubScope {key: row.tied.subScope})
  OPTIONAL MATCH (e)-[old:CONCERNED_BY]->() DELETE old
  WITH DISTINCT matter CREATE (e)-[:CONCERNED_BY]->(matter)
}
CALL (e, row) {
  WITH row WHERE row.held.building_code IS NOT NULL
  OPTIONAL MATCH (e)-[old:IN_BUILDING]->() DELETE old
  WITH DISTINCT row MATCH (b:Premises {building_code: left(row.held.building_code, 19)}) CREATE (e)-[:IN_BUILDING]->(b)
}
RETURN row.id AS asked, e.version AS version
