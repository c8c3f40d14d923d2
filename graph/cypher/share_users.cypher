// Share users: put what is held of each, and keep who told it
// Rule: what a row does not name stays as it is. A user works for one department; where it worked before is kept, with
// the time at which that was told to have ended.
:param rows => [];
:param batch => "example";
:param unit => "U19";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (batch:Batch {id: $batch})
UNWIND $rows AS row
MERGE (u:User {id: row.id})
  ON CREATE SET u.synthetic = false
SET u += row.held, u.version = coalesce(u.version, 0) + row.step
CREATE (u)<-[:ABOUT]-(s:Statement {id: row.about + '|' + $batch})-[:GENERATED_BY]->(batch)
SET s.about = row.about, s.unit = $unit, s.at = datetime($at), s.batch = $batch, s.agreement = batch.agreement,
    s.fields = row.fields, s.values = row.values, s.live = row.fields, s.held = row.holds
FOREACH (_ IN CASE WHEN size(row.holds) < size(row.fields) THEN [1] ELSE [] END | SET s:Claim)
WITH u, row
CALL (u, row) {
  MATCH (d:Department {id: row.tied.department})
  OPTIONAL MATCH (u)-[old:WORKS_FOR]->(left:Department)
  FOREACH (_ IN CASE WHEN left IS NULL THEN [] ELSE [1] END |
    CREATE (u)-[:WORKED_FOR {from: old.since, to: datetime($at)}]->(left))
  DELETE old
  WITH DISTINCT d CREATE (u)-[:WORKS_FOR {since: datetime($at)}]->(d)
}
RETURN row.id AS asked, u.version AS version
