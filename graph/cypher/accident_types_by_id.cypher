// Which types of accident have these ids, and which of other editions answer to them?
:param ids => ["19@1986"];
UNWIND $ids AS asked
MATCH (t:AccidentType {id: asked})
RETURN asked, t.id AS id, t.code AS code, t.edition AS edition, t.name_zh AS name, t.name_en AS name_en,
              t.valid_from AS valid_from, t.valid_to AS valid_to, t.evidence AS evidence,
              COLLECT { MATCH (t)-[:COUNTERPART_OF]->(later:AccidentType) RETURN later.id ORDER BY later.id } AS later_ids,
              COLLECT { MATCH (t)<-[:COUNTERPART_OF]-(earlier:AccidentType) RETURN earlier.id ORDER BY earlier.id } AS earlier_ids
