// How do the risk points with these codes or sources' own keys stand, and what has each source told of them?
// Rule: a key of the form "hic:..." is a hazard identity code, "source:U03|..." the key of a source for its own row.
// `seen` says whether whoever shares may see the row.
:param keys => ["hic:440308003202121202401010016"];
:param seenPoints => null;
UNWIND $keys AS asked
CALL (asked) {
  WITH asked WHERE asked STARTS WITH 'hic:'
  MATCH (n:RiskPoint {hic: substring(asked, 4)}) RETURN n
  UNION
  WITH asked WHERE asked STARTS WITH 'source:'
  MATCH (n:Coded:RiskPoint {shared_as: substring(asked, 7)}) RETURN n
}
MATCH (n)-[:LOCATED_IN]->(area:AdminArea)
MATCH (n)-[:OF_SUB_SCOPE]->(matter:SubScope)
RETURN asked, n.hic AS key, CASE WHEN $seenPoints IS NULL THEN true ELSE
         'area:' + area.code IN $seenPoints OR 'category:' + matter.category_code IN $seenPoints
         OR 'cell:' + matter.key + '|' + area.code IN $seenPoints END AS seen, [] AS hidden,
       n.registered_by AS registrar, coalesce(n.version, 0) AS version,
       {name: n.name_zh, nameEn: n.name_en, level: toString(n.level_initial), area: area.code, subScope: matter.key,
        building: n.building_code, patrolDays: toString(n.patrol_days), status: n.status} AS held,
       COLLECT { MATCH (n)<-[:ABOUT]-(s:Statement) WHERE s.live <> []
                 RETURN [s.id, s.unit, s.fields, s.values, s.live, s.held] } AS statements
