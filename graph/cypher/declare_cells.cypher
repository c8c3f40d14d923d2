// Declare pairs of sub-scope and area as pairs that must be owned
// Rule: a pair that never was one is one from now on. One that is withdrawn, on the day or from a later one, is declared
// again from the day on, and what was said of it before stays. Told are these; of the others nothing is changed.
:param rows => [];
:param draft => "D-example";
:param at => "2024-01-01T00:00:00+08:00";
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
WITH cell, revision, row, date(row[2]) AS day
CALL (cell, revision, day) {
  MATCH (gone:Declaration {cell_key: cell.key, declared: false})
  WHERE NOT EXISTS {
    MATCH (later:Declaration {cell_key: cell.key})
    WHERE later.entered > gone.entered AND (later.valid_from <= gone.valid_from OR later.valid_from <= day)
  }
  WITH count(gone) AS gone WHERE gone > 0
  CREATE (said:Declaration {id: cell.key + '#' + toString(revision)})-[:DECLARES]->(cell)
  SET said.cell_key = cell.key, said.declared = true, said.valid_from = day, said.recorded_at = datetime($at),
      said.entered = revision, said.by_draft = $draft
  RETURN count(said) AS again
}
WITH cell, revision, row, again WHERE cell.entered = revision OR again > 0
RETURN cell.key AS id, 1 AS version, row[1] AS area, row[0] AS scope ORDER BY id
