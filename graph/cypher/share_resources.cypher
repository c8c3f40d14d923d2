// Share rescue teams, warehouses and depots: put what is held of each, and keep who told it
// Rule: what a row does not name stays as it is. `held` are properties, `tied` are keys of what it is tied to.
:param rows => [];
:param batch => "example";
:param unit => "U19";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (batch:Batch {id: $batch})
UNWIND $rows AS row
MERGE (r:Resource {id: row.id})
  ON CREATE SET r.synthetic = false,
    r:$(CASE row.held.kind WHEN 'TEAM' THEN 'RescueTeam' WHEN 'WAREHOUSE' THEN 'Warehouse' ELSE 'Depot' END)
SET r += row.held, r.version = coalesce(r.version, 0) + row.step
CREATE (r)<-[:ABOUT]-(s:Statement {id: row.about + '|' + $batch})-[:GENERATED_BY]->(batch)
SET s.about = row.about, s.unit = $unit, s.at = datetime($at), s.batch = $batch, s.agreement = batch.agreement,
    s.fields = row.fields, s.values = row.values, s.live = row.fields, s.held = row.holds
FOREACH (_ IN CASE WHEN size(row.holds) < size(row.fields) THEN [1] ELSE [] END | SET s:Claim)
WITH r, row
CALL (r, row) {
  MATCH (area:AdminArea {code: row.tied.area})
  OPTIONAL MATCH (r)-[old:LOCATED_IN]->() DELETE old
  WITH DISTINCT area CREATE (r)-[:LOCATED_IN]->(area)
}
CALL (r, row) {
  MATCH (o:Organisation {id: row.tied.runBy})
  OPTIONAL MATCH (r)-[old:RUN_BY]->() DELETE old
  WITH DISTINCT o CREATE (r)-[:RUN_BY]->(o)
}
CALL (r, row) {
  WITH row WHERE row.tied.handles IS NOT NULL
  OPTIONAL MATCH (r)-[old:CAN_HANDLE]->() DELETE old
  WITH DISTINCT row UNWIND row.tied.handles AS code
  MATCH (c:RiskCategory {code: code}) CREATE (r)-[:CAN_HANDLE]->(c)
}
CALL (r, row) {
  MATCH (w:Warehouse {id: row.tied.suppliedBy})
  OPTIONAL MATCH (r)-[old:SUPPLIED_BY]->() DELETE old
  WITH DISTINCT w CREATE (r)-[:SUPPLIED_BY]->(w)
}
RETURN row.id AS asked, r.version AS version
