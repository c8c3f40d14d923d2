// After whom did these organisations come?
:param ids => ["U06"];
UNWIND $ids AS asked
MATCH (before:Organisation)-[s:SUCCEEDED_BY]->(after:Organisation {id: asked})
WITH asked, s, before, after ORDER BY asked, s.effective, before.id, after.id
RETURN asked, s.kind AS kind, s.effective AS effective, s.evidence AS evidence, before.id AS predecessor_id,
       after.id AS successor_id, s.reform_id AS reform_id
