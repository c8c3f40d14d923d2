// Which risk points are there, in the order of their codes?
// Rule: straight along the index of codes, for a list that nothing else begins. `low` and `high` are places in the
// list, [place, key], between which the rows lie.
// Cut to what the caller may see.
:param area => null;
:param category => null;
:param subScope => null;
:param level => 1;
:param status => null;
:param registeredSince => "2022-01-01";
:param registeredBefore => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenPoints => null;
MATCH (p:RiskPoint)
WHERE p.hic > coalesce($low[1], '') AND p.hic < coalesce($high[1], 'a')
  AND ($level IS NULL OR p.level_current = $level)
  AND ($status IS NULL OR p.status = $status)
  AND ($registeredSince IS NULL OR date($registeredSince) <= p.registered_on)
  AND ($registeredBefore IS NULL OR p.registered_on < date($registeredBefore))
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $subScope IS NULL THEN true ELSE EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope {key: $subScope}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope)-[:IN_CATEGORY]->(:RiskCategory {code: $category}) } END
  AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
RETURN p.hic AS asked, p.hic AS place ORDER BY p.hic LIMIT $first
