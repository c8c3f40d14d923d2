// Which hazards are there, in the order in which they were found?
// Rule: straight along the index of when they were found, for a list that nothing else begins. A place tells the moment
// twice: as a text that sorts as the index does, and as it was told. The other filters as in hazards_sorted; those that
// look beyond the hazard come after the order is settled, or planning them takes many seconds.
// Told to seek in that index: of a small graph Neo4j would rather read all keys and sort, or go past all before the page.
// Cut to what the caller may see: also the earlier hazards, inspections and users that a filter looks at.
:param area => null;
:param category => null;
:param subScope => null;
:param level => null;
:param status => null;
:param open => null;
:param overdueAt => null;
:param foundFrom => "2022-01-01T00:00:00+08:00";
:param foundBefore => "2023-02-11T00:00:00+08:00";
:param idleSince => null;
:param returnedAtLeast => null;
:param supervised => null;
:param recurring => null;
:param selfVerified => null;
:param foundBy => null;
:param low => null;
:param high => null;
:param first => 50;
:param seenHazards => null;
:param seenInspections => null;
:param seenUsers => null;
WITH datetime($overdueAt) AS overdueAt, datetime($foundFrom) AS foundFrom, datetime($foundBefore) AS foundBefore,
     datetime($idleSince) AS idleSince, datetime(split($low[0], ' ')[1]) AS low, datetime(split($high[0], ' ')[1]) AS high
WITH *, coalesce(foundFrom - duration('PT1S'), datetime({year: 0})) AS since,
     coalesce(foundBefore + duration('PT1S'), datetime({year: 10001})) AS until
WITH *, CASE WHEN low > since THEN low ELSE since END AS begin, CASE WHEN high < until THEN high ELSE until END AS end
MATCH (h:Hazard) USING INDEX SEEK h:Hazard(found_at, hic)
WHERE h.found_at >= begin AND h.found_at <= end AND h.hic > ''
  AND CASE WHEN h.found_at = low THEN h.hic > $low[1] WHEN h.found_at < low THEN false ELSE true END
  AND CASE WHEN h.found_at = high THEN h.hic < $high[1] WHEN h.found_at > high THEN false ELSE true END
  AND ($level IS NULL OR h.level_current = $level)
  AND ($status IS NULL OR h.status = $status)
  AND ($open IS NULL OR $open <> h.status IN ['CLOSED', 'TRANSFERRED'])
  AND (overdueAt IS NULL OR h.due_at < overdueAt AND coalesce(overdueAt < h.closed_at, h.status <> 'TRANSFERRED' OR overdueAt < h.last_at))
  AND (foundFrom IS NULL OR foundFrom <= h.found_at) AND (foundBefore IS NULL OR h.found_at < foundBefore)
  AND (idleSince IS NULL OR coalesce(h.last_at, h.found_at) <= idleSince)
WITH h ORDER BY h.found_at, h.hic
WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (h)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
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
RETURN h.hic AS asked, toString(200000000000 + h.found_at.epochSeconds) + substring(toString(1000000000 + h.found_at.nanosecond), 1)
       + toString(200000 + h.found_at.offsetSeconds) + ' ' + toString(h.found_at) AS place,
       h AS node ORDER BY h.found_at, h.hic LIMIT $first
