// Which orders of listed supervision have these ids?
// Rule: cut to what the caller may see.
:param ids => ["ORD-001"];
:param seenHazards => null;
UNWIND $ids AS asked
MATCH (s:SupervisionOrder {id: asked})-[:SUPERVISES]->(h:Hazard)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
MATCH (s)-[:ISSUED_BY]->(issuer:Organisation)
RETURN asked, s.id AS id, s.started_at AS started_at, s.due_at AS due_at, s.lifted_at AS lifted_at,
       s.document AS document, coalesce(s.synthetic, false) AS synthetic, h.hic AS hazard_hic, issuer.id AS issuer_id
