// How many open hazards stand behind each (sub-scope, area)?
// Rule: as for risk points: a hazard stands behind the nearest declared area that it lies in.
// Cut to what the caller may see.
:param asked => [["09-C", "440308001"], ["03-A", "440308003"]];
:param seenHazards => null;
UNWIND $asked AS asked
WITH asked[1] AS code, collect(asked) AS slots
MATCH (area:AdminArea {code: code})
CALL (area, slots) {
  MATCH way = (area)<-[:PART_OF*0..8]-(place:AdminArea)
  WITH place, [each IN nodes(way)[1..] | each.code] AS nearer
  MATCH (place)<-[:LOCATED_IN]-(h:Hazard)
  WITH DISTINCT nearer, h
  WHERE NOT h.status IN ['CLOSED', 'TRANSFERRED']
    AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
      MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
         OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
    } THEN true ELSE EXISTS {
      MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department)
      WHERE 'unit:' + party.id IN $seenHazards
    } END
  MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
  WHERE matter.key IN [slot IN slots | slot[0]]
    AND none(code IN nearer WHERE EXISTS { (:CoverageCell {key: matter.key + '|' + code}) })
  WITH DISTINCT matter.key AS key, h
  RETURN collect(key) AS found
}
UNWIND slots AS asked
MATCH (:SubScope {key: asked[0]})
RETURN asked, size([key IN found WHERE key = asked[0]]) AS number
