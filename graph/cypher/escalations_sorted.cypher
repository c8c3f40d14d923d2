// Which escalations were made under a filter, in a chosen order?
// Rule: `openAt`: made by then and not yet settled then. `overdueAt`: open then, and its limit had passed. `since`
// and `before` bound when it was made, half-open. An area
// stands for itself and everything that lies in it. The filter that finds few begins. A moment's place as in
// hazards_by_time.
// `few`: the caller sees few of them, and what the marks name begins, not an area (graph/reach.py). It is cut like
// everything else.
// Cut to what the caller may see.
:param organisation => null;
:param area => "440308";
:param category => null;
:param level => null;
:param since => "2022-01-01T00:00:00+08:00";
:param before => null;
:param openAt => "2023-02-10T18:00:00+08:00";
:param overdueAt => null;
:param order => "AT";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param seenHazards => null;
WITH datetime($openAt) AS openAt, datetime($overdueAt) AS overdueAt, datetime($since) AS since, datetime($before) AS before
CALL () {
  WITH 1 AS _ WHERE $organisation IS NOT NULL
  MATCH (e:Escalation)-[:ESCALATED_TO]->(:Organisation {id: $organisation})
  RETURN e
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $area IS NOT NULL AND $few IS NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(:Hazard)<-[:ESCALATION_OF]-(e:Escalation)
  RETURN e
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH DISTINCT CASE WHEN mark STARTS WITH 'area:' THEN substring(mark, 5) WHEN mark STARTS WITH 'cell:' THEN split(mark, '|')[1] END AS code
  MATCH (:AdminArea {code: code})<-[:LOCATED_IN]-(:Hazard)<-[:ESCALATION_OF]-(e:Escalation)
  RETURN e
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH substring(mark, 9) AS code WHERE mark STARTS WITH 'category:'
  MATCH (:SubScope {category_code: code})<-[:OF_SUB_SCOPE]-(:Hazard)<-[:ESCALATION_OF]-(e:Escalation)
  RETURN e
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH substring(mark, 5) AS id WHERE mark STARTS WITH 'unit:'
  MATCH (:Department {id: id})<-[:GIVEN_TO]-(:Assignment)<-[:HAS_ASSIGNMENT]-(:Hazard)<-[:ESCALATION_OF]-(e:Escalation)
  RETURN e
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $area IS NULL AND $few IS NULL
  MATCH (e:Escalation)
  RETURN e
}
WITH e, openAt, overdueAt, since, before,
     CASE $order WHEN 'AT' THEN toString(200000000000 + e.at.epochSeconds) + substring(toString(1000000000 + e.at.nanosecond), 1)
                  + toString(200000 + e.at.offsetSeconds) + ' ' + toString(e.at) ELSE e.id END AS place
WHERE ($level IS NULL OR e.level = $level)
  AND (since IS NULL OR since <= e.at) AND (before IS NULL OR e.at < before)
  AND (openAt IS NULL OR e.at <= openAt AND coalesce(openAt < e.resolved_at, true))
  AND (overdueAt IS NULL OR e.due_at < overdueAt AND coalesce(overdueAt < e.resolved_at, true))
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS {
    (e)-[:ESCALATION_OF]->(:Hazard)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area})
  } END
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
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND e.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND e.id < $high[1]))
RETURN e.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
