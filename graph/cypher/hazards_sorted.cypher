// Which hazards are there under a filter, in a chosen order?
// Rule: an area stands for itself and everything that lies in it; a department is one that must act now, with
// `overdueAt` one that had to act then. Overdue is derived: its deadline lies before `overdueAt`, and it was neither
// closed nor transferred by then. `selfVerified`: whoever rectified it verified it too. The filter that finds few begins.
// Moments are in the order in which an index has them, as in hazards_by_time: equal ones by the offset they were told with.
// `few`: the caller sees few of them, and what the marks name begins, not an area (graph/reach.py). It is cut like
// everything else. `standing`: few stand as `status` or `open` has it, and the hazards of these states begin.
// Cut to what the caller may see: also the points, enterprises, earlier hazards, inspections and users that a filter looks at.
:param text => null;
:param building => null;
:param riskPoint => null;
:param enterprise => null;
:param department => null;
:param area => "440308003";
:param category => null;
:param subScope => null;
:param level => null;
:param status => null;
:param open => null;
:param overdueAt => null;
:param foundFrom => null;
:param foundBefore => null;
:param idleSince => null;
:param returnedAtLeast => null;
:param supervised => null;
:param recurring => null;
:param selfVerified => null;
:param foundBy => null;
:param order => "FOUND_AT";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param standing => null;
:param seenPoints => null;
:param seenHazards => null;
:param seenInspections => null;
:param seenEnterprises => null;
:param seenUsers => null;
WITH datetime($overdueAt) AS overdueAt, datetime($foundFrom) AS foundFrom, datetime($foundBefore) AS foundBefore,
     datetime($idleSince) AS idleSince
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('hazard_texts', $text) YIELD node AS h
  RETURN h
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NOT NULL
  MATCH (:Premises {building_code: $building})<-[:IN_BUILDING]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building) IS NULL AND $riskPoint IS NOT NULL
  MATCH (:RiskPoint {hic: $riskPoint})<-[:FOUND_AT]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint) IS NULL AND $enterprise IS NOT NULL
  MATCH (:Enterprise {id: $enterprise})<-[:BELONGS_TO]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise) IS NULL AND $department IS NOT NULL AND $overdueAt IS NULL
  MATCH (:Department {id: $department})<-[:ASSIGNED_TO]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise) IS NULL AND $department IS NOT NULL AND $overdueAt IS NOT NULL
  MATCH (:Department {id: $department})<-[:GIVEN_TO]-(:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise, $department) IS NULL AND $area IS NOT NULL AND $few IS NULL AND $standing IS NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH DISTINCT CASE WHEN mark STARTS WITH 'area:' THEN substring(mark, 5) WHEN mark STARTS WITH 'cell:' THEN split(mark, '|')[1] END AS code
  MATCH (:AdminArea {code: code})<-[:LOCATED_IN]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH substring(mark, 9) AS code WHERE mark STARTS WITH 'category:'
  MATCH (:SubScope {category_code: code})<-[:OF_SUB_SCOPE]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenHazards AS mark
  WITH substring(mark, 5) AS id WHERE mark STARTS WITH 'unit:'
  MATCH (:Department {id: id})<-[:GIVEN_TO]-(:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise, $department) IS NULL AND $standing IS NOT NULL
  MATCH (h:Hazard) WHERE h.status IN $standing
  RETURN h
  UNION
  WITH 1 AS _ WHERE coalesce($text, $building, $riskPoint, $enterprise, $department, $area) IS NULL AND $few IS NULL AND $standing IS NULL
  MATCH (h:Hazard)
  RETURN h
}
WITH h, overdueAt, foundFrom, foundBefore, idleSince,
     CASE $order WHEN 'FOUND_AT' THEN toString(200000000000 + h.found_at.epochSeconds) + substring(toString(1000000000 + h.found_at.nanosecond), 1)
                   + toString(200000 + h.found_at.offsetSeconds) + ' ' + toString(h.found_at)
                 WHEN 'DUE_AT' THEN coalesce(toString(h.due_at.epochMillis), '~')
                 WHEN 'LEVEL' THEN toString(h.level_current) ELSE h.hic END AS place
WHERE CASE WHEN $building IS NULL THEN true ELSE EXISTS { (h)-[:IN_BUILDING]->(:Premises {building_code: $building}) } END
  AND CASE WHEN $riskPoint IS NULL THEN true ELSE EXISTS {
    MATCH (h)-[:FOUND_AT]->(p:RiskPoint {hic: $riskPoint})-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE $seenPoints IS NULL OR 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
  AND CASE WHEN $enterprise IS NULL THEN true ELSE EXISTS {
    MATCH (h)-[:BELONGS_TO]->(e:Enterprise {id: $enterprise})-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
    WHERE $seenEnterprises IS NULL OR 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
       OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
  } END
  AND CASE WHEN $department IS NULL THEN true
           WHEN overdueAt IS NULL THEN EXISTS { (h)-[:ASSIGNED_TO]->(:Department {id: $department}) }
           ELSE EXISTS {
             MATCH (h)-[:HAS_ASSIGNMENT]->(a:Assignment)-[:GIVEN_TO]->(:Department {id: $department})
             WHERE a.assigned_at <= overdueAt AND coalesce(overdueAt < a.ended_at, true)
           } END
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (h)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND ($level IS NULL OR h.level_current = $level)
  AND ($status IS NULL OR h.status = $status)
  AND ($open IS NULL OR $open <> h.status IN ['CLOSED', 'TRANSFERRED'])
  AND (overdueAt IS NULL OR h.due_at < overdueAt AND coalesce(overdueAt < h.closed_at, h.status <> 'TRANSFERRED' OR overdueAt < h.last_at))
  AND (foundFrom IS NULL OR foundFrom <= h.found_at) AND (foundBefore IS NULL OR h.found_at < foundBefore)
  AND (idleSince IS NULL OR coalesce(h.last_at, h.found_at) <= idleSince)
  AND CASE WHEN $subScope IS NULL THEN true ELSE EXISTS { (h)-[:OF_SUB_SCOPE]->(:SubScope {key: $subScope}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (h)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category}) } END
  AND CASE WHEN $returnedAtLeast IS NULL THEN true ELSE COUNT { (h)-[:HAS_TRANSITION]->(:Transition {to_status: 'RETURNED'}) } >= $returnedAtLeast END
  AND CASE WHEN $supervised IS NULL THEN true ELSE $supervised = EXISTS { (:SupervisionOrder)-[:SUPERVISES]->(h) } END
  AND CASE WHEN $recurring IS NULL THEN true ELSE $recurring = (EXISTS {
    MATCH (h)-[:RECURRENCE_OF]->(earlier:Hazard)-[:LOCATED_IN]->(spot:AdminArea), (earlier)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE $seenHazards IS NULL OR 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } OR EXISTS {
    MATCH (h)-[:RECURRENCE_OF]->(:Hazard)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department)
    WHERE 'unit:' + party.id IN $seenHazards
  }) END
  AND CASE WHEN $foundBy IS NULL THEN true ELSE EXISTS {
    MATCH (h)-[:FOUND_BY]->(i:Inspection {kind: $foundBy})-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
    WHERE $seenInspections IS NULL OR 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
  } END
  AND CASE WHEN $selfVerified IS NULL THEN true ELSE $selfVerified = EXISTS {
    MATCH (h)-[:HAS_TRANSITION]->(did:Transition)-[:BY_USER]->(user:User)<-[:BY_USER]-(:Transition {to_status: 'VERIFIED'})<-[:HAS_TRANSITION]-(h)
    WHERE did.to_status = 'SUBMITTED' OR did.to_status = 'RECTIFYING' AND did.from_status = 'ACCEPTED'
    WITH user
    MATCH (user)-[:WORKS_FOR]->(party:Department) WHERE $seenUsers IS NULL OR 'unit:' + party.id IN $seenUsers
    RETURN user
  } END
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND h.hic > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND h.hic < $high[1]))
RETURN h.hic AS asked, place, h AS node
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
