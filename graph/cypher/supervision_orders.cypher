// Which orders of listed supervision are there, in the order of their ids?
// Rule: straight along the index of ids, for a list of no one organisation or area. The filters as in
// supervision_orders_sorted. `low` and `high` are places in the list, [place, key].
// Cut to what the caller may see.
:param area => null;
:param category => null;
:param inForceAt => "2023-02-10T18:00:00+08:00";
:param overdueAt => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenHazards => null;
WITH datetime($inForceAt) AS inForceAt, datetime($overdueAt) AS overdueAt
MATCH (s:SupervisionOrder)
WHERE s.id > coalesce($low[1], '') AND ($high IS NULL OR s.id < $high[1])
  AND (inForceAt IS NULL OR s.started_at <= inForceAt AND coalesce(inForceAt < s.lifted_at, true))
  AND (overdueAt IS NULL OR s.due_at < overdueAt AND coalesce(overdueAt < s.lifted_at, true))
WITH s ORDER BY s.id
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (s)-[:SUPERVISES]->(:Hazard)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS {
    (s)-[:SUPERVISES]->(:Hazard)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category})
  } END
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (s)-[:SUPERVISES]->(h:Hazard)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (s)-[:SUPERVISES]->(:Hazard)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
RETURN s.id AS asked, s.id AS place ORDER BY s.id LIMIT $first
