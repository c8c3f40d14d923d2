// Which inspections are there, in the order of their days?
// Rule: straight along the index of days, for a list that nothing else begins. `since` and `before` bound the day,
// half-open; `low` and `high` are places in the list, [place, key], between which the rows lie.
// Told to seek in that index: of a small graph Neo4j would rather read all keys and sort, or go past all before the page.
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
WITH date($low[0]) AS low, date($high[0]) AS high, coalesce(date($since), date('0000-01-01')) AS since, coalesce(date($before), date('9999-12-31')) AS until
WITH *, CASE WHEN low > since THEN low ELSE since END AS begin, CASE WHEN high < until THEN high ELSE until END AS end
MATCH (i:Inspection) USING INDEX SEEK i:Inspection(inspected_on, id)
WHERE i.inspected_on >= begin AND i.inspected_on <= end AND i.id > ''
  AND CASE WHEN i.inspected_on = low THEN i.id > $low[1] WHEN i.inspected_on < low THEN false ELSE true END
  AND CASE WHEN i.inspected_on = high THEN i.id < $high[1] WHEN i.inspected_on > high THEN false ELSE true END
  AND ($kind IS NULL OR i.kind = $kind)
  AND ($result IS NULL OR i.result = $result)
  AND ($before IS NULL OR i.inspected_on < date($before))
WITH i ORDER BY i.inspected_on, i.id
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (i)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (i)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category}) } END
  AND CASE WHEN $seenInspections IS NULL THEN true ELSE EXISTS {
    MATCH (i)-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
    WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
  } END
RETURN i.id AS asked, toString(i.inspected_on) AS place ORDER BY i.inspected_on, i.id LIMIT $first
