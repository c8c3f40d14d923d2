// Which inspections are there, in the order of their ids?
// Rule: straight along the index of ids, for a list that nothing else begins. `since` and `before` bound the day,
// half-open; `low` and `high` are places in the list, [place, key], between which the rows lie.
// Cut to what the caller may see.
:param area => null;
:param kind => "ENFORCEMENT";
:param result => null;
:param category => null;
:param since => "2022-01-01";
:param before => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenInspections => null;
MATCH (i:Inspection)
WHERE i.id > coalesce($low[1], '') AND ($high IS NULL OR i.id < $high[1])
  AND ($kind IS NULL OR i.kind = $kind)
  AND ($result IS NULL OR i.result = $result)
  AND ($since IS NULL OR date($since) <= i.inspected_on)
  AND ($before IS NULL OR i.inspected_on < date($before))
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (i)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (i)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category}) } END
  AND CASE WHEN $seenInspections IS NULL THEN true ELSE EXISTS {
    MATCH (i)-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
    WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
  } END
RETURN i.id AS asked, i.id AS place ORDER BY i.id LIMIT $first
