// Declare pairs of sub-scope and area as pairs that must be owned
// Rule: told are those that were not declared before; of the others nothing is changed.
:param rows => [];
:param draft => "D-example";
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
MATCH (s:SubScope {key: row[0]})
MATCH (a:AdminArea {code: row[1]})
MERGE (cell:CoverageCell {key: row[0] + '|' + row[1]})
  ON CREATE SET cell.sub_scope_key = row[0], cell.area_code = row[1], cell.entered = revision,
    cell.by_draft = $draft
MERGE (cell)-[:FOR_SUB_SCOPE]->(s)
MERGE (cell)-[:IN_AREA]->(a)
WITH cell, revision, row WHERE cell.entered = revision
RETURN cell.key AS id, 1 AS version, row[1] AS area, row[0] AS scope ORDER BY id
