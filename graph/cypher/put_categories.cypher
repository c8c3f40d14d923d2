// Put risk categories
:param rows => [];
UNWIND $rows AS row
MERGE (c:RiskCategory {code: row.code})
SET c:Loaded, c.loaded_key = row.loaded_key, c.source_row = row.source_row,
    c.name_zh = row.name_zh, c.name_en = row.name_en, c.definition = row.definition, c.event_class = row.event_class,
    c.report_status = row.report_status, c.legal_basis = row.legal_basis, c.ownership_note = row.ownership_note,
    c.patrol_days = row.patrol_days, c.confidence = row.confidence
