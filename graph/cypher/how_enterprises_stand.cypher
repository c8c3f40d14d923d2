// How do the enterprises with these ids or credit codes stand, and what has each source told of them?
// Rule: a key of the form "uscc:..." is a unified social credit code, "id:..." an id. `seen` says whether whoever
// shares may see the row; what a source told stays with it when another value is held.
:param keys => ["uscc:91440300YT0000150K"];
:param seenEnterprises => null;
:param seenEnterprisesRestricted => null;
UNWIND $keys AS asked
CALL (asked) {
  WITH asked WHERE asked STARTS WITH 'uscc:'
  MATCH (e:Enterprise {uscc: substring(asked, 5)}) RETURN e
  UNION
  WITH asked WHERE asked STARTS WITH 'id:'
  MATCH (e:Enterprise {id: substring(asked, 3)}) RETURN e
}
MATCH (e)-[:LOCATED_IN]->(area:AdminArea)
MATCH (e)-[:CONCERNED_BY]->(matter:SubScope)
RETURN asked, e.id AS key, CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
         MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
         WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
            OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
       } END AS seen,
       CASE WHEN CASE WHEN $seenEnterprisesRestricted IS NULL THEN true ELSE EXISTS {
         MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
         WHERE 'area:' + spot.code IN $seenEnterprisesRestricted
            OR 'category:' + topic.category_code IN $seenEnterprisesRestricted
            OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprisesRestricted
       } END THEN [] ELSE ['note'] END AS hidden, null AS registrar, coalesce(e.version, 0) AS version,
       {uscc: e.uscc, name: e.name_zh, nameEn: e.name_en, industryCode: e.gb4754_code, area: area.code,
        subScope: matter.key, building: e.building_code, note: e.note} AS held,
       COLLECT { MATCH (e)<-[:ABOUT]-(s:Statement) WHERE s.live <> []
                 RETURN [s.id, s.unit, s.fields, s.values, s.live, s.held] } AS statements
