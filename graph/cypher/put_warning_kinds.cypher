// Put kinds of warning, each with the colours that it allows, the lowest first
:param rows => [];
UNWIND $rows AS row
MERGE (k:WarningKind {code: row.code})
SET k:Loaded, k.loaded_key = row.loaded_key, k.source_row = row.source_row, k.name_zh = row.name_zh,
    k.name_en = row.name_en, k.colours = row.colours, k.synthetic = row.synthetic, k.evidence = row.evidence
