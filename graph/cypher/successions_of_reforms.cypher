// Which organisations came after which, by these reforms?
:param ids => ["REFORM-2019"];
UNWIND $ids AS asked
MATCH (before:Organisation)-[s:SUCCEEDED_BY {reform_id: asked}]->(after:Organisation)
WITH asked, s, before, after ORDER BY asked, s.effective, before.id, after.id
RETURN asked, s.kind AS kind, s.effective AS effective, s.evidence AS evidence, before.id AS predecessor_id,
       after.id AS successor_id, s.reform_id AS reform_id
