// Which risk points are there, in the order of their codes, after a given one?
// Rule: an area stands for itself and everything that lies in it. Keyset paging: a page stays right when points are added.
:param area => null;
:param category => null;
:param subScope => null;
:param level => 1;
:param after => null;
:param first => 50;
MATCH (p:RiskPoint)
WHERE p.hic > coalesce($after, '')
  AND ($level IS NULL OR p.level_current = $level)
  AND ($subScope IS NULL OR EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope {key: $subScope}) })
  AND ($category IS NULL OR EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope)-[:IN_CATEGORY]->(:RiskCategory {code: $category}) })
  AND ($area IS NULL OR EXISTS { (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) })
WITH p ORDER BY p.hic LIMIT $first
MATCH (p)-[:LOCATED_IN]->(area:AdminArea)
MATCH (p)-[:OF_SUB_SCOPE]->(matter:SubScope)
WITH p, area, matter ORDER BY p.hic
RETURN p.hic AS asked, p.hic AS hic, p.name_zh AS name, p.name_en AS name_en, p.level_initial AS level_initial,
       p.level_current AS level_current, p.long_term AS long_term, p.patrol_days AS patrol_days, p.status AS status,
       p.registered_on AS registered_on, coalesce(p.synthetic, false) AS synthetic,
       area.code AS area_code, matter.key AS sub_scope_key
