// Put reforms
:param rows => [];
UNWIND $rows AS row
MERGE (r:ReformEvent {id: row.id})
SET r:Loaded, r.loaded_key = row.loaded_key, r.source_row = row.source_row, r.name_zh = row.name_zh,
    r.name_en = row.name_en, r.effective_on = date(row.effective_on), r.level = row.level, r.evidence = row.evidence
