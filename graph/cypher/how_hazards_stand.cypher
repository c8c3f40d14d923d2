// How do the hazards with these codes or sources' own keys stand, and what has each source told of them?
// Rule: a key of the form "hic:..." is a hazard identity code, "source:U03|..." the key of a source for its own row.
// `seen` says whether whoever shares may see the row.
:param keys => ["hic:440308003202121202401010016"];
:param seenHazards => null;
UNWIND $keys AS asked
CALL (asked) {
  WITH asked WHERE asked STARTS WITH 'hic:'
  MATCH (n:Hazard {hic: substring(asked, 4)}) RETURN n
  UNION
  WITH asked WHERE asked STARTS WITH 'source:'
  MATCH (n:Coded:Hazard {shared_as: substring(asked, 7)}) RETURN n
}
MATCH (n)-[:LOCATED_IN]->(area:AdminArea)
MATCH (n)-[:OF_SUB_SCOPE]->(matter:SubScope)
RETURN asked, n.hic AS key, CASE WHEN $seenHazards IS NULL THEN true
         WHEN 'area:' + area.code IN $seenHazards OR 'category:' + matter.category_code IN $seenHazards
           OR 'cell:' + matter.key + '|' + area.code IN $seenHazards THEN true ELSE EXISTS {
           MATCH (n)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
         } END AS seen, [] AS hidden,
       head(COLLECT { MATCH (n)-[:HAS_TRANSITION]->(t:Transition {no: 1})-[:BY_UNIT]->(by:Department)
                      WHERE t.by IS NOT NULL RETURN by.id }) AS registrar,
       coalesce(n.version, 0) AS version,
       {description: n.description_zh, descriptionEn: n.description_en, level: toString(n.level_initial),
        area: area.code, subScope: matter.key} AS held,
       COLLECT { MATCH (n)<-[:ABOUT]-(s:Statement) WHERE s.live <> []
                 RETURN [s.id, s.unit, s.fields, s.values, s.live, s.held] } AS statements
