// Put coverage cells: pairs of sub-scope and area that have been declared as pairs that must be owned
// Rule: what was said of a pair since, that it is withdrawn or declared again, stays.
:param rows => [];
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
MATCH (s:SubScope {key: row.sub_scope_key})
MATCH (a:AdminArea {code: row.area_code})
MERGE (cell:CoverageCell {key: row.key})
  ON CREATE SET cell.entered = revision
SET cell:Loaded, cell.loaded_key = row.loaded_key, cell.source_row = row.source_row,
    cell.sub_scope_key = row.sub_scope_key, cell.area_code = row.area_code
MERGE (cell)-[:FOR_SUB_SCOPE]->(s)
MERGE (cell)-[:IN_AREA]->(a)
