// Which hazards have these hazard identity codes?
// Rule: cut to what the caller may see; what else it is tied to is asked for by whoever follows that. Columns named in
// `leftOut` are not looked up.
:param hics => ["44030800320212120230210017X"];
:param leftOut => {};
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
WITH asked, h, CASE WHEN $leftOut.area_code AND $leftOut.sub_scope_key THEN null ELSE h END AS placed
OPTIONAL MATCH (placed)-[:LOCATED_IN]->(area:AdminArea)
OPTIONAL MATCH (placed)-[:OF_SUB_SCOPE]->(matter:SubScope)
WITH asked, h, placed, area, matter WHERE placed IS NULL OR area.code IS NOT NULL AND matter.key IS NOT NULL
RETURN asked, h.hic AS hic, h.description_zh AS description, h.description_en AS description_en,
       h.level_initial AS level_initial, h.level_current AS level_current,
       coalesce(h.version, 0) AS version, h.status AS status, h.found_at AS found_at,
       h.due_at AS due_at, h.closed_at AS closed_at,
       CASE h.status WHEN 'TRANSFERRED' THEN h.last_at END AS transferred_at, h.planted AS planted, coalesce(h.synthetic, false) AS synthetic,
       h.evidence AS evidence, area.code AS area_code, matter.key AS sub_scope_key
