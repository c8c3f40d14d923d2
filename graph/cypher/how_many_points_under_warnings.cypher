// How many risk points does each warning affect, in an area or wherever it holds?
// Rule: points under surveillance of the matters that its kind concerns, in the areas that it holds in and all that
// lies in them; an area that is asked for stands for itself and everything that lies in it.
// Cut to what the caller may see.
:param asked => [["WRN-02", null], ["WRN-02", "440308001"]];
:param seenPoints => null;
UNWIND $asked AS asked
MATCH (w:Warning {id: asked[0]})-[:OF_KIND]->(k:WarningKind)
CALL (w, k) {
  MATCH (w)-[:HOLDS_IN]->(:AdminArea)<-[:PART_OF*0..8]-(spot:AdminArea)
  RETURN collect(DISTINCT spot) AS spots
}
CALL (k) {
  MATCH (k)-[:CONCERNS]->(:WarningScope)-[:COVERS]->(:SubScope|RiskCategory)<-[:IN_CATEGORY*0..1]-(part:SubScope)
  RETURN collect(DISTINCT part.key) AS matters
}
WITH asked, matters, [spot IN spots WHERE CASE WHEN asked[1] IS NULL THEN true ELSE EXISTS {
  (spot)-[:PART_OF*0..8]->(:AdminArea {code: asked[1]})
} END] AS spots
RETURN asked, COUNT {
  UNWIND spots AS spot
  MATCH (spot)<-[:LOCATED_IN]-(p:RiskPoint)-[:OF_SUB_SCOPE]->(matter:SubScope)
  WHERE p.status = 'IN_USE' AND matter.key IN matters
    AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
      MATCH (p)-[:LOCATED_IN]->(here:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + here.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
         OR 'cell:' + topic.key + '|' + here.code IN $seenPoints
    } END
  RETURN DISTINCT p
} AS total
