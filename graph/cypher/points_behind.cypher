// How many risk points under surveillance stand behind each (sub-scope, area, date)?
// Rule: a point stands behind the nearest declared area that it lies in, so that none is counted twice: declared on the
// date, as believed at knownAt. From the area on, once for all that is asked of it: of one sub-scope there are far more
// points elsewhere.
// Cut to what the caller may see.
:param asked => [["09-C", "440308001", "2024-07-15"], ["03-A", "440308003", "2024-07-15"]];
:param knownAt => null;
:param seenPoints => null;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS asked
WITH knownAt, asked[1] AS code, collect(asked) AS slots
MATCH (area:AdminArea {code: code})
CALL (knownAt, area, slots) {
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
  UNWIND [slot IN slots WHERE slot[0] = matter.key] AS asked
  WITH asked, date(asked[2]) AS on, nearer, point
  WHERE none(code IN nearer WHERE EXISTS {
    MATCH (cell:CoverageCell {key: asked[0] + '|' + code})
    WHERE COLLECT {
      MATCH (said:Declaration {cell_key: cell.key}) WHERE said.recorded_at <= knownAt AND said.valid_from <= on
      RETURN said.declared ORDER BY said.entered DESC LIMIT 1
    } <> [false]
  })
  WITH DISTINCT asked, point
  RETURN collect(asked) AS found
}
UNWIND slots AS asked
MATCH (:SubScope {key: asked[0]})
RETURN asked, size([each IN found WHERE each = asked]) AS number
