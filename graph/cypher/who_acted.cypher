// Which department took which step on a hazard, within a period?
// Rule: the period is half-open. To report a hazard and to return one is open to all, so these steps are not told.
// Each step comes with the matter, the place and the day, for the question whether the department owned it then.
// Cut to what the caller may see.
:param begin => "2022-01-01T00:00:00+08:00";
:param end => "2023-02-11T00:00:00+08:00";
:param area => "440308";
:param department => null;
:param seenHazards => null;
WITH datetime($begin) AS begin, datetime($end) AS end
CALL () {
  WITH 1 AS _ WHERE $department IS NOT NULL
  MATCH (h:Hazard)-[:HAS_TRANSITION]->(t:Transition)-[:BY_UNIT]->(:Department {id: $department})
  RETURN h, t
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)-[:HAS_TRANSITION]->(t:Transition)
  RETURN h, t
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NULL
  MATCH (h:Hazard)-[:HAS_TRANSITION]->(t:Transition)
  RETURN h, t
}
WITH begin, end, h, t WHERE begin <= t.at AND t.at < end AND NOT t.to_status IN ['REGISTERED', 'RETURNED']
MATCH (t)-[:BY_UNIT]->(unit:Department)
MATCH (h)-[:LOCATED_IN]->(place:AdminArea)
MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (place)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
RETURN t.id AS asked, h.hic AS hazard_hic, t.no AS no, unit.id AS unit_id, matter.key AS sub_scope_key,
       place.code AS area_code, date(datetime({datetime: t.at, timezone: 'Asia/Shanghai'})) AS on
ORDER BY asked
