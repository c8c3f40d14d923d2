// Which cases of enforcement are there, in the order of their ids?
// Rule: straight along the index of ids, for a list of no one enterprise or department. The filters as in
// enforcement_cases_sorted. `low` and `high` are places in the list, [place, key].
// Cut to what the caller may see.
:param area => null;
:param category => null;
:param open => true;
:param since => "2022-01-01";
:param before => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenInspections => null;
MATCH (c:EnforcementCase)
WHERE c.id > coalesce($low[1], '') AND ($high IS NULL OR c.id < $high[1])
  AND ($open IS NULL OR $open = (c.closed_on IS NULL))
  AND ($since IS NULL OR date($since) <= c.filed_on)
  AND ($before IS NULL OR c.filed_on < date($before))
WITH c ORDER BY c.id
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS {
    (c)-[:ARISES_FROM|AGAINST]->()-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area})
  } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS {
    (c)-[:ARISES_FROM|AGAINST]->()-[:OF_SUB_SCOPE|CONCERNED_BY]->(:SubScope {category_code: $category})
  } END
  AND CASE WHEN $seenInspections IS NULL THEN true WHEN EXISTS {
    MATCH (c)-[:ARISES_FROM|AGAINST]->(cause)-[:LOCATED_IN]->(spot:AdminArea), (cause)-[:OF_SUB_SCOPE|CONCERNED_BY]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections
  } THEN true ELSE EXISTS {
    MATCH (c)-[:BY_UNIT]->(party:Department) WHERE 'unit:' + party.id IN $seenInspections
  } END
RETURN c.id AS asked, c.id AS place ORDER BY c.id LIMIT $first
