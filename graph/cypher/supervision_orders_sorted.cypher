// Which orders of listed supervision are there under a filter, in a chosen order?
// Rule: `inForceAt`: issued by then and not lifted then. `overdueAt`: in force then, and its limit had passed.
// An area's hazards come first: there are far more orders elsewhere.
// `few`: the caller sees few of them, and what the marks name begins, not an area (graph/reach.py). It is cut like
// everything else.
// Cut to what the caller may see.
:param organisation => null;
:param area => "440308";
:param category => null;
:param inForceAt => "2023-02-10T18:00:00+08:00";
:param overdueAt => null;
:param order => "DUE_AT";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param seenHazards => null;
WITH datetime($inForceAt) AS inForceAt, datetime($overdueAt) AS overdueAt
CALL () {
  WITH 1 AS _ WHERE $organisation IS NOT NULL
  MATCH (s:SupervisionOrder)-[:ISSUED_BY]->(:Organisation {id: $organisation})
  RETURN s
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $area IS NOT NULL AND $few IS NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)
  WITH DISTINCT h
  MATCH (h)<-[:SUPERVISES]-(s:SupervisionOrder)
  RETURN s
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH DISTINCT CASE WHEN mark STARTS WITH 'area:' THEN substring(mark, 5) WHEN mark STARTS WITH 'cell:' THEN split(mark, '|')[1] END AS code
  MATCH (:AdminArea {code: code})<-[:LOCATED_IN]-(:Hazard)<-[:SUPERVISES]-(s:SupervisionOrder)
  RETURN s
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH substring(mark, 9) AS code WHERE mark STARTS WITH 'category:'
  MATCH (:SubScope {category_code: code})<-[:OF_SUB_SCOPE]-(:Hazard)<-[:SUPERVISES]-(s:SupervisionOrder)
  RETURN s
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH substring(mark, 5) AS id WHERE mark STARTS WITH 'unit:'
  MATCH (:Department {id: id})<-[:GIVEN_TO]-(:Assignment)<-[:HAS_ASSIGNMENT]-(:Hazard)<-[:SUPERVISES]-(s:SupervisionOrder)
  RETURN s
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL AND $area IS NULL AND $few IS NULL
  MATCH (s:SupervisionOrder)
  RETURN s
}
WITH s, inForceAt, overdueAt, CASE $order WHEN 'DUE_AT' THEN coalesce(toString(s.due_at.epochMillis), '~')
                                             WHEN 'STARTED_AT' THEN toString(s.started_at.epochMillis) ELSE s.id END AS place
WHERE (inForceAt IS NULL OR s.started_at <= inForceAt AND coalesce(inForceAt < s.lifted_at, true))
  AND (overdueAt IS NULL OR s.due_at < overdueAt AND coalesce(overdueAt < s.lifted_at, true))
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS {
    (s)-[:SUPERVISES]->(:Hazard)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area})
  } END
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
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND s.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND s.id < $high[1]))
RETURN s.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
