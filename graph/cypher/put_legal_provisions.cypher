// Put provisions of legal documents
:param rows => [];
UNWIND $rows AS row
MATCH (d:LegalDocument {id: row.document_id})
MERGE (p:LegalProvision {id: row.id})
SET p:Loaded, p.loaded_key = row.loaded_key, p.source_row = row.source_row,
    p.article = row.article, p.paragraph = row.paragraph, p.summary_zh = row.summary_zh,
    p.effective_from = date(row.effective_from), p.effective_to = date(row.effective_to),
    p.verified = row.verified, p.evidence = row.evidence
WITH d, p
OPTIONAL MATCH (p)-[old:PROVISION_OF]->(other) WHERE other <> d
DELETE old
WITH DISTINCT d, p
MERGE (p)-[:PROVISION_OF]->(d)
