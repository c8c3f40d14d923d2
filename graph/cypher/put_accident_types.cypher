// Put types of accident
:param rows => [];
UNWIND $rows AS row
MERGE (t:AccidentType {id: row.id})
SET t:Loaded, t.loaded_key = row.loaded_key, t.source_row = row.source_row, t.code = row.code, t.edition = row.edition,
    t.name_zh = row.name_zh, t.name_en = row.name_en, t.valid_from = date(row.valid_from), t.valid_to = date(row.valid_to),
    t.evidence = row.evidence
