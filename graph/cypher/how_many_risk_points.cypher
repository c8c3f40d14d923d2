// How many risk points are there under a filter?
// Rule: an area stands for itself and everything that lies in it.
:param area => null;
:param category => "02";
:param subScope => null;
:param level => null;
MATCH (p:RiskPoint)
WHERE ($level IS NULL OR p.level_current = $level)
  AND ($subScope IS NULL OR EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope {key: $subScope}) })
  AND ($category IS NULL OR EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope)-[:IN_CATEGORY]->(:RiskCategory {code: $category}) })
  AND ($area IS NULL OR EXISTS { (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) })
WITH count(p) AS total
RETURN 'risk points' AS asked, total
