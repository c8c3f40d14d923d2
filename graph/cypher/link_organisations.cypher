// Link organisations: whose office it is, which department hosts it, to whom it reports
:param rows => [];
UNWIND $rows AS row
MATCH (o:Organisation {id: row.id})
OPTIONAL MATCH (o)-[old:HOSTED_BY|REPORTS_TO]->()
DELETE old
WITH DISTINCT o, row
OPTIONAL MATCH ()-[old:HAS_OFFICE]->(o)
DELETE old
WITH DISTINCT o, row
CALL (o, row) {
  MATCH (body:Organisation {id: row.office_of})
  MERGE (body)-[:HAS_OFFICE]->(o)
}
CALL (o, row) {
  MATCH (host:Department {id: row.hosted_by})
  MERGE (o)-[seat:HOSTED_BY]->(host)
  SET seat.valid_from = o.valid_from, seat.valid_to = o.valid_to
}
CALL (o, row) {
  MATCH (superior:Organisation {id: row.superior_id})
  MERGE (o)-[:REPORTS_TO {line: row.superior_line}]->(superior)
}
