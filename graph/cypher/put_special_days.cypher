// Put days off on weekdays, and working days on weekends
:param rows => [];
UNWIND $rows AS row
MERGE (d:SpecialDay {id: row.id})
SET d:Loaded, d.loaded_key = row.loaded_key, d.source_row = row.source_row, d.day = date(row.day),
    d.kind = row.kind, d.name_zh = row.name_zh, d.name_en = row.name_en, d.evidence = row.evidence
