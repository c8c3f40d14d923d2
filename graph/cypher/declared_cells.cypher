// Which (sub-scope, area) pairs have been declared as pairs that must be owned?
// Rule: an area stands for itself and everything that lies in it.
:param category => null;
:param subScope => null;
:param area => null;
MATCH (cell:CoverageCell)-[:FOR_SUB_SCOPE]->(matter:SubScope)-[:IN_CATEGORY]->(category:RiskCategory)
MATCH (cell)-[:IN_AREA]->(place:AdminArea)
WHERE ($category IS NULL OR category.code = $category)
  AND ($subScope IS NULL OR matter.key = $subScope)
  AND ($area IS NULL OR EXISTS { (place)-[:PART_OF*0..8]->(:AdminArea {code: $area}) })
WITH matter.key AS sub_scope, place.code AS area ORDER BY sub_scope, area
RETURN sub_scope + '|' + area AS asked, sub_scope, area
