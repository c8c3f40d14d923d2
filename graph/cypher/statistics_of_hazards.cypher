// How many hazards of a period are closed, open and overdue at a time, and how long did closing take?
// Rule: found within the period (half-open) and by the asked time. Closed late: after the deadline. The mean is over
// those closed by then.
// Cut to what the caller may see.
:param area => "440308";
:param category => null;
:param level => null;
:param foundFrom => "2022-01-01T00:00:00+08:00";
:param foundBefore => "2023-02-11T00:00:00+08:00";
:param at => "2023-02-10T18:00:00+08:00";
:param seenHazards => null;
WITH datetime($foundFrom) AS foundFrom, datetime($foundBefore) AS foundBefore, datetime($at) AS at
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (h:Hazard)
  RETURN h
}
WITH at, foundFrom, foundBefore, h
WHERE foundFrom <= h.found_at AND h.found_at < foundBefore AND h.found_at <= at AND ($level IS NULL OR h.level_current = $level)
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (h)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category}) } END
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
WITH at, h, coalesce(h.closed_at <= at, false) AS closed,
     h.status = 'TRANSFERRED' AND h.last_at <= at AS transferred
WITH count(h) AS total, sum(CASE WHEN closed THEN 1 ELSE 0 END) AS closed,
     sum(CASE WHEN transferred THEN 1 ELSE 0 END) AS transferred,
     sum(CASE WHEN NOT closed AND NOT transferred AND h.due_at < at THEN 1 ELSE 0 END) AS overdue,
     sum(CASE WHEN closed AND h.due_at < h.closed_at THEN 1 ELSE 0 END) AS closed_late,
     round(avg(CASE WHEN closed THEN duration.inSeconds(h.found_at, h.closed_at).seconds / 3600.0 END), 2) AS mean_hours_to_close
RETURN 'hazards' AS asked, total, closed, transferred, overdue, closed_late, mean_hours_to_close
