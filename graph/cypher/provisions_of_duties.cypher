// Which legal provisions do these duties rest on?
:param ids => ["R032", "R096"];
UNWIND $ids AS asked
MATCH (:Responsibility {id: asked})-[:BASED_ON]->(p:LegalProvision)-[:PROVISION_OF]->(d:LegalDocument)
WITH asked, p, d ORDER BY asked, p.id
RETURN asked, p.id AS id, p.article AS article, p.summary_zh AS summary, d.title_zh AS document,
       d.title_en AS document_en, d.doc_no AS doc_no,
       coalesce(p.effective_from, d.effective_from) AS effective_from,
       coalesce(p.effective_to, d.effective_to) AS effective_to, coalesce(p.verified, false) AS verified
