// Which enterprises are there under a filter, in a chosen order?
// Rule: an area stands for itself and everything that lies in it. The filter that finds few begins.
// An industry is digits; a code may hold the letter of its section before them.
// `few`: the caller sees few of them, and what the marks name begins, not an area (graph/reach.py). It is cut like
// everything else.
// Cut to what the caller may see.
:param text => null;
:param building => null;
:param area => "440308001";
:param category => null;
:param subScope => null;
:param industry => null;
:param order => "NAME";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param seenEnterprises => null;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('enterprise_texts', $text) YIELD node AS e
  WITH e WHERE CASE WHEN $building IS NULL THEN true ELSE EXISTS { (e)-[:IN_BUILDING]->(:Premises {building_code: $building}) } END
    AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (e)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN e
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NOT NULL
  MATCH (:Premises {building_code: $building})<-[:IN_BUILDING]-(e:Enterprise)
  WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (e)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN e
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $area IS NOT NULL AND $few IS NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(e:Enterprise)
  RETURN e
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $few IS NOT NULL
  UNWIND $seenEnterprises AS mark
  WITH DISTINCT CASE WHEN mark STARTS WITH 'area:' THEN substring(mark, 5) WHEN mark STARTS WITH 'cell:' THEN split(mark, '|')[1] END AS code
  MATCH (:AdminArea {code: code})<-[:LOCATED_IN]-(e:Enterprise)
  WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (e)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN e
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $few IS NOT NULL
  UNWIND $seenEnterprises AS mark
  WITH substring(mark, 9) AS code WHERE mark STARTS WITH 'category:'
  MATCH (:SubScope {category_code: code})<-[:CONCERNED_BY]-(e:Enterprise)
  WHERE CASE WHEN $area IS NULL THEN true ELSE EXISTS { (e)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  RETURN e
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $building IS NULL AND $area IS NULL AND $few IS NULL
  MATCH (e:Enterprise)
  RETURN e
}
WITH e, CASE $order WHEN 'NAME' THEN e.name_zh ELSE e.id END AS place
WHERE ($industry IS NULL OR substring(e.gb4754_code, CASE WHEN e.gb4754_code < 'A' THEN 0 ELSE 1 END) STARTS WITH $industry)
  AND CASE WHEN $subScope IS NULL THEN true ELSE EXISTS { (e)-[:CONCERNED_BY]->(:SubScope {key: $subScope}) } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS { (e)-[:CONCERNED_BY]->(:SubScope)-[:IN_CATEGORY]->(:RiskCategory {code: $category}) } END
  AND CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
    MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
       OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND e.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND e.id < $high[1]))
RETURN e.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
