// Which reforms have these ids?
:param ids => ["REFORM-2019"];
UNWIND $ids AS asked
MATCH (r:ReformEvent {id: asked})
RETURN asked, r.id AS id, r.name_zh AS name, r.name_en AS name_en, r.effective_on AS effective_on, r.level AS level,
              r.evidence AS evidence,
              COLLECT { MATCH (r)<-[:CAUSED_BY]-(:OrganisationName)<-[:HAS_NAME]-(o:Organisation) RETURN DISTINCT o.id ORDER BY o.id } AS renamed_ids
