// How many pairs of a sub-scope and an area could be declared, under a filter?
// Rule: every sub-scope with every area in which something is declared on the date, as believed at knownAt; an area
// stands for what lies in it too.
:param category => null;
:param subScope => null;
:param area => "440308";
:param on => "2024-07-15";
:param knownAt => null;
WITH date($on) AS on, coalesce(datetime($knownAt), datetime()) AS knownAt
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(place:AdminArea)
  RETURN DISTINCT place
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (place:AdminArea)
  RETURN place
}
WITH on, knownAt, place WHERE EXISTS {
  MATCH (cell:CoverageCell)-[:IN_AREA]->(place)
  WHERE COLLECT {
    MATCH (said:Declaration {cell_key: cell.key}) WHERE said.recorded_at <= knownAt AND said.valid_from <= on
    RETURN said.declared ORDER BY said.entered DESC LIMIT 1
  } <> [false]
}
WITH count(place) AS places
RETURN 'pairs' AS asked, places * COUNT {
  MATCH (s:SubScope)
  WHERE ($category IS NULL OR s.category_code = $category) AND ($subScope IS NULL OR s.key = $subScope)
} AS total
