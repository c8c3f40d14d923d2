// Link areas to what they lie in and to the department that administers them
// Rule: a parent that is not in the graph ends the chain there.
:param rows => [];
UNWIND $rows AS row
MATCH (a:AdminArea {code: row.code})
OPTIONAL MATCH (a)-[old:PART_OF]->()
DELETE old
WITH DISTINCT a, row
OPTIONAL MATCH (:Department)-[old:ADMINISTERS]->(a)
DELETE old
WITH DISTINCT a, row
CALL (a, row) {
  UNWIND row.parents AS parent
  MATCH (above:AdminArea {code: parent})
  MERGE (a)-[:PART_OF]->(above)
}
CALL (a, row) {
  MATCH (d:Department {id: row.administered_by})
  MERGE (d)-[:ADMINISTERS]->(a)
}
