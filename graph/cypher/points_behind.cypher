// How many risk points under surveillance stand behind each (sub-scope, area)?
// Rule: a point stands behind the nearest declared area that it lies in, so that none is counted twice.
:param asked => [["09-C", "440308001"], ["03-A", "440308003"]];
UNWIND $asked AS asked
MATCH (matter:SubScope {key: asked[0]})
MATCH (area:AdminArea {code: asked[1]})
RETURN asked, COUNT {
  MATCH (point:RiskPoint)-[:OF_SUB_SCOPE]->(matter)
  MATCH way = (point)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(area)
  WHERE point.status = 'IN_USE' AND none(nearer IN nodes(way)[1..-1]
    WHERE EXISTS { (:CoverageCell {key: asked[0] + '|' + nearer.code}) })
} AS points
