// Which (sub-scope, area) pairs have been declared as pairs that must be owned?
// Rule: an area stands for itself and everything that lies in it. Those that were withdrawn from a day on are among
// them: whether a pair is declared on a date, who_owns tells.
:param category => null;
:param subScope => null;
:param area => "440308";
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:IN_AREA]-(cell:CoverageCell)
  RETURN cell
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (cell:CoverageCell)
  RETURN cell
}
WITH cell.sub_scope_key AS sub_scope, cell.area_code AS area
WHERE ($subScope IS NULL OR sub_scope = $subScope)
  AND ($category IS NULL OR sub_scope STARTS WITH $category + '-')
RETURN sub_scope + '|' + area AS asked, sub_scope, area ORDER BY sub_scope, area
