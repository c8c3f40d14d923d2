// Who came after these organisations?
:param ids => ["X22"];
UNWIND $ids AS asked
MATCH (before:Organisation {id: asked})-[s:SUCCEEDED_BY]->(after:Organisation)
WITH asked, s, before, after ORDER BY asked, s.effective, before.id, after.id
RETURN asked, s.kind AS kind, s.effective AS effective, s.evidence AS evidence, before.id AS predecessor_id,
       after.id AS successor_id, s.reform_id AS reform_id
