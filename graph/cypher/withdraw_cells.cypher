// Withdraw pairs of sub-scope and area, each from a day on: they must be owned no more
// Rule: the cell stays, and so do its earlier days; from the day on the last word that was said of it counts.
:param rows => [];
:param draft => "D-example";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
MATCH (cell:CoverageCell {key: row[0]})
CREATE (said:Declaration {id: cell.key + '#' + toString(revision)})-[:DECLARES]->(cell)
SET said.cell_key = cell.key, said.declared = false, said.valid_from = date(row[1]), said.recorded_at = datetime($at),
    said.entered = revision, said.by_draft = $draft
RETURN cell.key AS id, 1 AS version, cell.area_code AS area, cell.sub_scope_key AS scope ORDER BY id
