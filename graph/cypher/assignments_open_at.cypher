// Which assignments on open hazards are open at a time, over which matter and place?
// Rule: `offer` is the handover, not answered yet, that offers it. An area stands for all that lies in it. Cut to what the
// caller may see.
:param at => "2023-02-10T18:00:00+08:00";
:param department => null;
:param area => "440308";
:param seenHazards => null;
WITH datetime($at) AS at
CALL () {
  WITH 1 AS _ WHERE $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:GIVEN_TO]-(a:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)
  RETURN h, a
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)-[:HAS_ASSIGNMENT]->(a:Assignment)
  RETURN h, a
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NULL
  MATCH (h:Hazard)-[:HAS_ASSIGNMENT]->(a:Assignment)
  RETURN h, a
}
WITH at, h, a WHERE a.assigned_at <= at AND coalesce(at < a.ended_at, true)
  AND coalesce(at < h.closed_at, h.status <> 'TRANSFERRED' OR at < h.last_at)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (h)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
MATCH (a)-[:GIVEN_TO]->(holder:Department)
MATCH (h)-[:LOCATED_IN]->(place:AdminArea)
MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
WITH at, h, a, holder, place, matter, date(datetime({datetime: at, timezone: 'Asia/Shanghai'})) AS on
RETURN a.id AS asked, h.hic AS hazard_hic, a.role AS role, a.assigned_at AS assigned_at, a.due_at AS due_at, holder.id AS department_id,
       coalesce(holder.valid_from <= on, true) AND coalesce(on < holder.valid_to, true) AS exists,
       matter.key AS sub_scope_key, place.code AS area_code,
       head(COLLECT { MATCH (a)<-[:HANDS_OVER]-(o:Handover {state: 'PROPOSED'}) RETURN o.id }) AS offer
ORDER BY asked
