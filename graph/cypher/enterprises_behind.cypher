// How many enterprises stand behind each (sub-scope, area)?
// Rule: those that the matter concerns; each stands behind the nearest declared area that it lies in.
// Cut to what the caller may see.
:param asked => [["09-C", "440308001"], ["03-A", "440308003"]];
:param seenEnterprises => null;
UNWIND $asked AS asked
WITH asked[1] AS code, collect(asked) AS slots
MATCH (area:AdminArea {code: code})
CALL (area, slots) {
  MATCH way = (area)<-[:PART_OF*0..8]-(place:AdminArea)
  WITH place, [each IN nodes(way)[1..] | each.code] AS nearer
  MATCH (place)<-[:LOCATED_IN]-(e:Enterprise)
  WITH DISTINCT nearer, e
  WHERE CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
      MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
         OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
    } END
  MATCH (e)-[:CONCERNED_BY]->(matter:SubScope)
  WHERE matter.key IN [slot IN slots | slot[0]]
    AND none(code IN nearer WHERE EXISTS { (:CoverageCell {key: matter.key + '|' + code}) })
  WITH DISTINCT matter.key AS key, e
  RETURN collect(key) AS found
}
UNWIND slots AS asked
MATCH (:SubScope {key: asked[0]})
RETURN asked, size([key IN found WHERE key = asked[0]]) AS number
