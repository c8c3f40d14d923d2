// Which orders of listed supervision have these ids?
:param ids => ["ORD-001"];
UNWIND $ids AS asked
MATCH (s:SupervisionOrder {id: asked})-[:SUPERVISES]->(h:Hazard)
MATCH (s)-[:ISSUED_BY]->(issuer:Organisation)
RETURN asked, s.id AS id, s.started_at AS started_at, s.due_at AS due_at, s.lifted_at AS lifted_at,
       s.document AS document, coalesce(s.synthetic, false) AS synthetic, h.hic AS hazard_hic, issuer.id AS issuer_id
