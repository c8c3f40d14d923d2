// Which escalations were made, in the order in which they were made?
// Rule: straight along the index of when they were made, for a list of no one organisation or area. The filters as in
// escalations_sorted. A place tells the moment twice, as in hazards_by_time.
// Told to seek in that index: of a small graph Neo4j would rather read all keys and sort, or go past all before the page.
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
WITH datetime($openAt) AS openAt, datetime($overdueAt) AS overdueAt, datetime($since) AS since, datetime($before) AS before,
     datetime(split($low[0], ' ')[1]) AS low, datetime(split($high[0], ' ')[1]) AS high
WITH *, coalesce(since - duration('PT1S'), datetime({year: 0})) AS from, coalesce(before + duration('PT1S'), datetime({year: 10001})) AS until
WITH *, CASE WHEN low > from THEN low ELSE from END AS begin, CASE WHEN high < until THEN high ELSE until END AS end
MATCH (e:Escalation) USING INDEX SEEK e:Escalation(at, id)
WHERE e.at >= begin AND e.at <= end AND e.id > ''
  AND CASE WHEN e.at = low THEN e.id > $low[1] WHEN e.at < low THEN false ELSE true END
  AND CASE WHEN e.at = high THEN e.id < $high[1] WHEN e.at > high THEN false ELSE true END
  AND ($level IS NULL OR e.level = $level)
  AND (since IS NULL OR since <= e.at) AND (before IS NULL OR e.at < before)
  AND (openAt IS NULL OR e.at <= openAt AND coalesce(openAt < e.resolved_at, true))
  AND (overdueAt IS NULL OR e.due_at < overdueAt AND coalesce(overdueAt < e.resolved_at, true))
WITH e ORDER BY e.at, e.id
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
RETURN e.id AS asked, toString(200000000000 + e.at.epochSeconds) + substring(toString(1000000000 + e.at.nanosecond), 1)
       + toString(200000 + e.at.offsetSeconds) + ' ' + toString(e.at) AS place
ORDER BY e.at, e.id LIMIT $first
