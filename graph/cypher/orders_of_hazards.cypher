// Under which orders of listed supervision do these hazards stand, or stood?
// Rule: cut to what the caller may see.
:param hics => ["440308000208122202301050027"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})<-[:SUPERVISES]-(s:SupervisionOrder)-[:ISSUED_BY]->(issuer:Organisation)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
WITH asked, h, s, issuer ORDER BY asked, s.started_at, s.id
RETURN asked, s.id AS id, s.started_at AS started_at, s.due_at AS due_at, s.lifted_at AS lifted_at,
       s.document AS document, coalesce(s.synthetic, false) AS synthetic, h.hic AS hazard_hic, issuer.id AS issuer_id
