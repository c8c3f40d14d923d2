// Put the rules that say how long a matter may rest on a level
:param rows => [];
UNWIND $rows AS row
MERGE (r:EscalationRule {id: row.id})
SET r:Loaded, r.loaded_key = row.loaded_key, r.source_row = row.source_row,
    r.from_level = row.from_level, r.step = row.step, r.step_zh = row.step_zh, r.step_en = row.step_en, r.trigger = row.trigger,
    r.trigger_en = row.trigger_en,
    r.wait_general = row.wait_general, r.wait_general_in_working_days = row.wait_general_in_working_days,
    r.wait_major = row.wait_major, r.wait_major_in_working_days = row.wait_major_in_working_days,
    r.overdue_days = row.overdue_days, r.every_major = row.every_major, r.basis = row.basis,
    r.version = row.version, r.valid_from = date(row.valid_from), r.valid_to = date(row.valid_to)
