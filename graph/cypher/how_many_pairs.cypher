// How many pairs of a sub-scope and an area could be declared, under a filter?
// Rule: every sub-scope with every area in which something is declared; an area stands for what lies in it too.
:param category => null;
:param subScope => null;
:param area => "440308";
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(place:AdminArea)
  RETURN DISTINCT place
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (place:AdminArea)
  RETURN place
}
WITH place WHERE EXISTS { (:CoverageCell)-[:IN_AREA]->(place) }
WITH count(place) AS places
RETURN 'pairs' AS asked, places * COUNT {
  MATCH (s:SubScope)
  WHERE ($category IS NULL OR s.category_code = $category) AND ($subScope IS NULL OR s.key = $subScope)
} AS total
