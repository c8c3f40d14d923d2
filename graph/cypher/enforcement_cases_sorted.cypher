// Which cases of enforcement are there under a filter, in a chosen order?
// Rule: `since` and `before` bound the day of filing, half-open; open is a case without a day of closing. An area, a
// category is that of the inspection or of the enterprise; an area stands for itself and everything that lies in it.
// `few`: the caller sees few of them, and what the marks name begins (graph/reach.py). It is cut like everything else.
// Cut to what the caller may see: also the enterprise that a filter names.
:param area => "440308";
:param category => "01";
:param open => true;
:param enterprise => null;
:param department => "U06";
:param since => "2022-01-01";
:param before => "2023-01-01";
:param order => "FILED_ON";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param few => null;
:param seenInspections => null;
:param seenEnterprises => null;
CALL () {
  WITH 1 AS _ WHERE $enterprise IS NOT NULL
  MATCH (:Enterprise {id: $enterprise})<-[:AGAINST]-(c:EnforcementCase)
  RETURN c
  UNION
  WITH 1 AS _ WHERE $enterprise IS NULL AND $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:BY_UNIT]-(c:EnforcementCase)
  RETURN c
  UNION
  WITH 1 AS _ WHERE coalesce($enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenInspections AS mark
  WITH DISTINCT CASE WHEN mark STARTS WITH 'area:' THEN substring(mark, 5) WHEN mark STARTS WITH 'cell:' THEN split(mark, '|')[1] END AS code
  MATCH (:AdminArea {code: code})<-[:LOCATED_IN]-(:Inspection|Enterprise)<-[:ARISES_FROM|AGAINST]-(c:EnforcementCase)
  RETURN c
  UNION
  WITH 1 AS _ WHERE coalesce($enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenInspections AS mark
  WITH substring(mark, 9) AS code WHERE mark STARTS WITH 'category:'
  MATCH (:SubScope {category_code: code})<-[:OF_SUB_SCOPE|CONCERNED_BY]-(:Inspection|Enterprise)<-[:ARISES_FROM|AGAINST]-(c:EnforcementCase)
  RETURN c
  UNION
  WITH 1 AS _ WHERE coalesce($enterprise, $department) IS NULL AND $few IS NOT NULL
  UNWIND $seenInspections AS mark
  WITH substring(mark, 5) AS id WHERE mark STARTS WITH 'unit:'
  MATCH (:Department {id: id})<-[:BY_UNIT]-(c:EnforcementCase)
  RETURN c
  UNION
  WITH 1 AS _ WHERE coalesce($enterprise, $department) IS NULL AND $few IS NULL
  MATCH (c:EnforcementCase)
  RETURN c
}
WITH c, CASE $order WHEN 'FILED_ON' THEN toString(c.filed_on) ELSE c.id END AS place
WHERE CASE WHEN $enterprise IS NULL THEN true ELSE EXISTS {
    MATCH (c)-[:AGAINST]->(e:Enterprise {id: $enterprise})-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
    WHERE $seenEnterprises IS NULL OR 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
       OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
  } END
  AND CASE WHEN $department IS NULL THEN true ELSE EXISTS { (c)-[:BY_UNIT]->(:Department {id: $department}) } END
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS {
    (c)-[:ARISES_FROM|AGAINST]->()-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area})
  } END
  AND CASE WHEN $category IS NULL THEN true ELSE EXISTS {
    (c)-[:ARISES_FROM|AGAINST]->()-[:OF_SUB_SCOPE|CONCERNED_BY]->(:SubScope {category_code: $category})
  } END
  AND ($open IS NULL OR $open = (c.closed_on IS NULL))
  AND ($since IS NULL OR date($since) <= c.filed_on)
  AND ($before IS NULL OR c.filed_on < date($before))
  AND CASE WHEN $seenInspections IS NULL THEN true WHEN EXISTS {
    MATCH (c)-[:ARISES_FROM|AGAINST]->(cause)-[:LOCATED_IN]->(spot:AdminArea), (cause)-[:OF_SUB_SCOPE|CONCERNED_BY]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
       OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections
  } THEN true ELSE EXISTS {
    MATCH (c)-[:BY_UNIT]->(party:Department) WHERE 'unit:' + party.id IN $seenInspections
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND c.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND c.id < $high[1]))
RETURN c.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
