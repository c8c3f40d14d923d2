// Put hazardous factors
:param rows => [];
UNWIND $rows AS row
MERGE (f:HazardFactor {id: row.id})
SET f:Loaded, f.loaded_key = row.loaded_key, f.source_row = row.source_row, f.code = row.code, f.edition = row.edition,
    f.name_zh = row.name_zh, f.name_en = row.name_en, f.evidence = row.evidence
