// Which escalations were made, in the order of their ids?
// Rule: straight along the index of ids, for a list of no one organisation or area. The filters as in
// escalations_sorted. `low` and `high` are places in the list, [place, key].
// Cut to what the caller may see.
:param area => null;
:param category => null;
:param level => null;
:param since => "2022-01-01T00:00:00+08:00";
:param before => null;
:param openAt => null;
:param overdueAt => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenHazards => null;
WITH datetime($openAt) AS openAt, datetime($overdueAt) AS overdueAt, datetime($since) AS since, datetime($before) AS before
MATCH (e:Escalation)
WHERE e.id > coalesce($low[1], '') AND ($high IS NULL OR e.id < $high[1])
  AND ($level IS NULL OR e.level = $level)
  AND (since IS NULL OR since <= e.at) AND (before IS NULL OR e.at < before)
  AND (openAt IS NULL OR e.at <= openAt AND coalesce(openAt < e.resolved_at, true))
  AND (overdueAt IS NULL OR e.due_at < overdueAt AND coalesce(overdueAt < e.resolved_at, true))
WITH e ORDER BY e.id
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (e)-[:ESCALATION_OF]->(:Hazard)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS {
    (e)-[:ESCALATION_OF]->(:Hazard)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category})
  } END
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (e)-[:ESCALATION_OF]->(h:Hazard)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (e)-[:ESCALATION_OF]->(:Hazard)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
RETURN e.id AS asked, e.id AS place ORDER BY e.id LIMIT $first
