// Which open assignments has a department, that it could hand over?
// Rule: under a filter; an area stands for all that lies in it. `offered`: in another handover that nobody has
// answered yet. Cut to what the caller may see.
:param unit => "U17";
:param hics => null;
:param role => null;
:param area => null;
:param category => null;
:param subScope => null;
:param first => 50;
:param seenHazards => null;
MATCH (:Department {id: $unit})<-[now:ASSIGNED_TO]-(h:Hazard)
WHERE ($hics IS NULL OR h.hic IN $hics) AND ($role IS NULL OR now.role = $role)
MATCH (h)-[:LOCATED_IN]->(place:AdminArea)
MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
WHERE ($category IS NULL OR matter.category_code = $category) AND ($subScope IS NULL OR matter.key = $subScope)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (place)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
MATCH (h)-[:HAS_ASSIGNMENT]->(a:Assignment {role: now.role}) WHERE a.ended_at IS NULL
RETURN a.id AS asked, h.hic AS hic, EXISTS { (a)<-[:HANDS_OVER]-(:Handover {state: 'PROPOSED'}) } AS offered
ORDER BY asked LIMIT $first
