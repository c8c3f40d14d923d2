// Put legal documents
:param rows => [];
UNWIND $rows AS row
MERGE (d:LegalDocument {id: row.id})
SET d:Loaded, d.loaded_key = row.loaded_key, d.source_row = row.source_row,
    d.title_zh = row.title_zh, d.title_en = row.title_en, d.doc_no = row.doc_no, d.status = row.status,
    d.effective_from = date(row.effective_from), d.effective_to = date(row.effective_to), d.evidence = row.evidence
