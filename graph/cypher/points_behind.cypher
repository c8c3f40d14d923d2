// How many risk points under surveillance stand behind each (sub-scope, area)?
// Rule: a point stands behind the nearest declared area that it lies in, so that none is counted twice. From the area on,
// once for all that is asked of it: of one sub-scope there are far more points elsewhere.
// Cut to what the caller may see.
:param asked => [["09-C", "440308001"], ["03-A", "440308003"]];
:param seenPoints => null;
UNWIND $asked AS asked
WITH asked[1] AS code, collect(asked) AS slots
MATCH (area:AdminArea {code: code})
CALL (area, slots) {
  MATCH way = (area)<-[:PART_OF*0..8]-(place:AdminArea)
  WITH place, [each IN nodes(way)[1..] | each.code] AS nearer
  MATCH (place)<-[:LOCATED_IN]-(point:RiskPoint)
  WITH DISTINCT nearer, point
  WHERE point.status = 'IN_USE'
    AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
      MATCH (point)-[:LOCATED_IN]->(spot:AdminArea), (point)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
         OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
    } END
  MATCH (point)-[:OF_SUB_SCOPE]->(matter:SubScope)
  WHERE matter.key IN [slot IN slots | slot[0]]
    AND none(code IN nearer WHERE EXISTS { (:CoverageCell {key: matter.key + '|' + code}) })
  WITH DISTINCT matter.key AS key, point
  RETURN collect(key) AS found
}
UNWIND slots AS asked
MATCH (:SubScope {key: asked[0]})
RETURN asked, size([key IN found WHERE key = asked[0]]) AS number
