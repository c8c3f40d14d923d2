// Which risk points have these hazard identity codes?
// Rule: cut to what the caller may see. Columns named in `leftOut` are not looked up.
:param hics => ["440308001101212202201150012"];
:param leftOut => {};
:param seenPoints => null;
UNWIND $hics AS asked
MATCH (p:RiskPoint {hic: asked})
WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
  MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
     OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
} END
WITH asked, p, CASE WHEN $leftOut.area_code AND $leftOut.sub_scope_key THEN null ELSE p END AS placed
OPTIONAL MATCH (placed)-[:LOCATED_IN]->(area:AdminArea)
OPTIONAL MATCH (placed)-[:OF_SUB_SCOPE]->(matter:SubScope)
WITH asked, p, placed, area, matter WHERE placed IS NULL OR area.code IS NOT NULL AND matter.key IS NOT NULL
RETURN asked, p.hic AS hic, p.name_zh AS name, p.name_en AS name_en, p.level_initial AS level_initial,
       p.level_current AS level_current, coalesce(p.version, 0) AS version, p.long_term AS long_term, p.patrol_days AS patrol_days, p.status AS status,
       p.registered_on AS registered_on, coalesce(p.synthetic, false) AS synthetic,
       CASE WHEN $leftOut.building_code THEN null
         ELSE head(COLLECT { MATCH (p)-[:IN_BUILDING]->(b:Premises) RETURN b.building_code }) END AS building_code,
       area.code AS area_code, matter.key AS sub_scope_key
