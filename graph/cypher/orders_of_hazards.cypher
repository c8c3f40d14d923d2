// Under which orders of listed supervision do these hazards stand, or stood?
:param hics => ["440308000208122202301050027"];
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})<-[:SUPERVISES]-(s:SupervisionOrder)-[:ISSUED_BY]->(issuer:Organisation)
WITH asked, h, s, issuer ORDER BY asked, s.started_at, s.id
RETURN asked, s.id AS id, s.started_at AS started_at, s.due_at AS due_at, s.lifted_at AS lifted_at,
       s.document AS document, coalesce(s.synthetic, false) AS synthetic, h.hic AS hazard_hic, issuer.id AS issuer_id
