// Which enterprises are there, in the order of their ids?
// Rule: straight along the index of ids. `low` and `high` are places in the list, [place, key].
// An industry is digits; a code may hold the letter of its section before them.
// Cut to what the caller may see.
:param area => null;
:param category => null;
:param subScope => null;
:param industry => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenEnterprises => null;
MATCH (e:Enterprise)
WHERE e.id > coalesce($low[1], '') AND ($high IS NULL OR e.id < $high[1])
  AND ($industry IS NULL OR substring(e.gb4754_code, CASE WHEN e.gb4754_code < 'A' THEN 0 ELSE 1 END) STARTS WITH $industry)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (e)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $subScope IS NULL THEN true ELSE EXISTS { (e)-[:CONCERNED_BY]->(:SubScope {key: $subScope}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (e)-[:CONCERNED_BY]->(:SubScope)-[:IN_CATEGORY]->(:RiskCategory {code: $category}) } END
  AND CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
    MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
       OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
  } END
RETURN e.id AS asked, e.id AS place ORDER BY e.id LIMIT $first
