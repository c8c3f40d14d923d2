// Which risk points are there under a filter, in a chosen order?
// Rule: an area stands for itself and everything that lies in it. The filter that finds few begins: a text, a
// building, an area. `low` and `high` are places in the list, [place, key], between which the rows lie; descending
// is the same list from its other end.
// `few`: the caller sees few of them, and what the marks name begins, not an area (graph/reach.py). It is cut like
// everything else.
// Cut to what the caller may see.
:param text => null;
:param building => null;
:param area => "440308003";
:param category => "02";
:param subScope => null;
:param level => null;
:param status => null;
:param registeredSince => "2022-01-01";
:param registeredBefore => null;
:param order => "REGISTERED_ON";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param seenPoints => null;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('risk_point_texts', $text) YIELD node AS p
  WITH p WHERE CASE WHEN $building IS NULL THEN true ELSE EXISTS { (p)-[:IN_BUILDING]->(:Premises {building_code: $building}) } END
    AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NOT NULL
  MATCH (:Premises {building_code: $building})<-[:IN_BUILDING]-(p:RiskPoint)
  WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $area IS NOT NULL AND $few IS NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(p:RiskPoint)
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $few IS NOT NULL
  UNWIND $seenPoints AS mark
  WITH DISTINCT CASE WHEN mark STARTS WITH 'area:' THEN substring(mark, 5) WHEN mark STARTS WITH 'cell:' THEN split(mark, '|')[1] END AS code
  MATCH (:AdminArea {code: code})<-[:LOCATED_IN]-(p:RiskPoint)
  WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $few IS NOT NULL
  UNWIND $seenPoints AS mark
  WITH substring(mark, 9) AS code WHERE mark STARTS WITH 'category:'
  MATCH (:SubScope {category_code: code})<-[:OF_SUB_SCOPE]-(p:RiskPoint)
  WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $area IS NULL AND $few IS NULL
  MATCH (p:RiskPoint)
  RETURN p
}
WITH p, CASE $order WHEN 'REGISTERED_ON' THEN coalesce(toString(p.registered_on), '~')
                    WHEN 'LEVEL' THEN toString(p.level_current)
                    WHEN 'NAME' THEN p.name_zh ELSE p.hic END AS place
WHERE ($level IS NULL OR p.level_current = $level)
  AND ($status IS NULL OR p.status = $status)
  AND ($registeredSince IS NULL OR date($registeredSince) <= p.registered_on)
  AND ($registeredBefore IS NULL OR p.registered_on < date($registeredBefore))
  AND CASE WHEN $subScope IS NULL THEN true ELSE EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope {key: $subScope}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (p)-[:OF_SUB_SCOPE]->(:SubScope)-[:IN_CATEGORY]->(:RiskCategory {code: $category}) } END
  AND CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND p.hic > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND p.hic < $high[1]))
RETURN p.hic AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
