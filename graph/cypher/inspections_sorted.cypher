// Which inspections are there under a filter, in a chosen order?
// Rule: an area stands for itself and everything that lies in it; `since` and `before` bound the day, half-open.
// `few`: the caller sees few of them, and what the marks name begins, not an area (graph/reach.py). It is cut like
// everything else.
// Cut to what the caller may see: also the point or enterprise that a filter names.
:param riskPoint => null;
:param enterprise => null;
:param department => null;
:param area => "440308003";
:param kind => "JOINT";
:param result => "PROBLEM_FOUND";
:param category => null;
:param since => "2022-01-01";
:param before => "2023-01-01";
:param order => "INSPECTED_ON";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param seenPoints => null;
:param seenInspections => null;
:param seenEnterprises => null;
CALL () {
  WITH 1 AS _ WHERE $riskPoint IS NOT NULL
  MATCH (:RiskPoint {hic: $riskPoint})<-[:INSPECTED]-(i:Inspection)
  RETURN i
  UNION
  WITH 1 AS _ WHERE $riskPoint IS NULL AND $enterprise IS NOT NULL
  MATCH (:Enterprise {id: $enterprise})<-[:INSPECTED]-(i:Inspection)
  RETURN i
  UNION
  WITH 1 AS _ WHERE coalesce($riskPoint, $enterprise) IS NULL AND $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:BY_UNIT]-(i:Inspection)
  RETURN i
  UNION
  WITH 1 AS _ WHERE coalesce($riskPoint, $enterprise, $department) IS NULL AND $area IS NOT NULL AND $few IS NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(i:Inspection)
  RETURN i
  UNION
  WITH 1 AS _ WHERE coalesce($riskPoint, $enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenInspections AS mark
  WITH DISTINCT CASE WHEN mark STARTS WITH 'area:' THEN substring(mark, 5) WHEN mark STARTS WITH 'cell:' THEN split(mark, '|')[1] END AS code
  MATCH (:AdminArea {code: code})<-[:LOCATED_IN]-(i:Inspection)
  RETURN i
  UNION
  WITH 1 AS _ WHERE coalesce($riskPoint, $enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenInspections AS mark
  WITH substring(mark, 9) AS code WHERE mark STARTS WITH 'category:'
  MATCH (:SubScope {category_code: code})<-[:OF_SUB_SCOPE]-(i:Inspection)
  RETURN i
  UNION
  WITH 1 AS _ WHERE coalesce($riskPoint, $enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenInspections AS mark
  WITH substring(mark, 5) AS id WHERE mark STARTS WITH 'unit:'
  MATCH (:Department {id: id})<-[:BY_UNIT]-(i:Inspection)
  RETURN i
  UNION
  WITH 1 AS _ WHERE coalesce($riskPoint, $enterprise, $department, $area) IS NULL AND $few IS NULL
  MATCH (i:Inspection)
  RETURN i
}
WITH i, CASE $order WHEN 'INSPECTED_ON' THEN toString(i.inspected_on) ELSE i.id END AS place
WHERE CASE WHEN $riskPoint IS NULL THEN true ELSE EXISTS {
    MATCH (i)-[:INSPECTED]->(p:RiskPoint {hic: $riskPoint})-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE $seenPoints IS NULL OR 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
  AND CASE WHEN $enterprise IS NULL THEN true ELSE EXISTS {
    MATCH (i)-[:INSPECTED]->(e:Enterprise {id: $enterprise})-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
    WHERE $seenEnterprises IS NULL OR 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
       OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
  } END
  AND CASE WHEN $department IS NULL THEN true ELSE EXISTS { (i)-[:BY_UNIT]->(:Department {id: $department}) } END
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (i)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND ($kind IS NULL OR i.kind = $kind)
  AND ($result IS NULL OR i.result = $result)
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (i)-[:OF_SUB_SCOPE]->(:SubScope {category_code: $category}) } END
  AND ($since IS NULL OR date($since) <= i.inspected_on)
  AND ($before IS NULL OR i.inspected_on < date($before))
  AND CASE WHEN $seenInspections IS NULL THEN true ELSE EXISTS {
    MATCH (i)-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
    WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND i.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND i.id < $high[1]))
RETURN i.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
