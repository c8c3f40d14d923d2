// Which duties in force on a date did their holder never inspect within a period?
// Rule: an inspection of the holder counts when its matter is covered by the duty and its place lies where the duty
// applies. Support is no duty to inspect. In force and believed as in who_owns; the period is half-open.
// Cut to what the caller may see: of an inspection that is not seen, nothing counts.
:param on => "2023-02-10";
:param begin => "2022-01-01";
:param end => "2023-02-11";
:param area => "440308";
:param department => null;
:param role => null;
:param seenInspections => null;
WITH date($on) AS on, date($begin) AS begin, date($end) AS end, datetime() AS knownAt
CALL () {
  WITH 1 AS _ WHERE $department IS NOT NULL
  MATCH (holder:Department {id: $department})<-[:HELD_BY]-(duty:Responsibility)
  RETURN duty, holder
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:APPLIES_IN]-(duty:Responsibility)-[:HELD_BY]->(holder:Department)
  RETURN duty, holder
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NULL
  MATCH (duty:Responsibility)-[:HELD_BY]->(holder:Department)
  RETURN duty, holder
}
WITH on, begin, end, knownAt, duty, holder
WHERE duty.valid_from <= on AND coalesce(on < duty.valid_to, true)
  AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
  AND duty.role <> 'INDUSTRY_SUPPORT' AND ($role IS NULL OR duty.role = $role)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (duty)-[:APPLIES_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
WITH begin, end, holder, collect(duty) AS duties
CALL (begin, end, holder) {
  MATCH (i:Inspection)-[:BY_UNIT]->(holder) WHERE begin <= i.inspected_on AND i.inspected_on < end
    AND CASE WHEN $seenInspections IS NULL THEN true ELSE EXISTS {
      MATCH (i)-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
      WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
         OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
    } END
  MATCH (i)-[:OF_SUB_SCOPE]->(matter:SubScope)
  MATCH (i)-[:LOCATED_IN]->(place:AdminArea)
  WITH DISTINCT matter, place
  MATCH (place)-[:PART_OF*0..8]->(above:AdminArea)
  RETURN collect(DISTINCT matter.key + '|' + above.code) + collect(DISTINCT matter.category_code + '-*|' + above.code) AS inspected
}
UNWIND [duty IN duties WHERE NOT duty.scope_key + '|' + duty.area_code IN inspected] AS duty
RETURN duty.id AS asked, duty.id AS place ORDER BY asked
