// Accept gaps for a time: who did, why and until when
:param rows => [];
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
:param unit => "U19";
:param draft => null;
UNWIND $rows AS row
CALL (row) {
  MATCH (cell:CoverageCell {key: row.subScope + '|' + row.area})
  OPTIONAL MATCH (earlier:Waiver)-[:WAIVES]->(cell)
  WITH row, cell, count(earlier) AS number
  CREATE (w:Waiver {id: 'W-' + cell.key + '-' + toString(number + 1)})-[:WAIVES]->(cell)
  SET w.sub_scope_key = row.subScope, w.area_code = row.area, w.role = row.role, w.reason = row.reason,
      w.until = date(row.until), w.at = datetime($at), w.by = $by, w.unit = $unit, w.draft = $draft
  RETURN w
}
RETURN w.id AS id, 1 AS version, row.area AS area, row.subScope AS scope ORDER BY id
