// Which legal provisions have these ids?
:param ids => ["AQSCF-2021#10"];
UNWIND $ids AS asked
MATCH (p:LegalProvision {id: asked})-[:PROVISION_OF]->(d:LegalDocument)
RETURN asked, p.id AS id, p.article AS article, p.summary_zh AS summary, d.title_zh AS document,
       d.title_en AS document_en, d.doc_no AS doc_no,
       coalesce(p.effective_from, d.effective_from) AS effective_from,
       coalesce(p.effective_to, d.effective_to) AS effective_to, coalesce(p.verified, false) AS verified
