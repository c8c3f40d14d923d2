// Which legal documents have these ids?
:param ids => ["AQSCF-2021", "WHPTL-2013"];
UNWIND $ids AS asked
MATCH (d:LegalDocument {id: asked})
RETURN asked, d.id AS id, d.title_zh AS title, d.title_en AS title_en, d.doc_no AS doc_no,
       d.effective_from AS effective_from, d.effective_to AS effective_to, d.status AS status, d.evidence AS evidence,
       COLLECT { MATCH (p:LegalProvision)-[:PROVISION_OF]->(d) RETURN p.id ORDER BY p.id } AS provision_ids
