// Which rules of escalation have these ids?
:param ids => ["E1", "E3"];
UNWIND $ids AS asked
MATCH (r:EscalationRule {id: asked})
RETURN asked, r.id AS id, r.from_level AS from_level, r.step AS step, r.step_zh AS step_zh, r.step_en AS step_en,
       r.trigger AS trigger, r.trigger_en AS trigger_en, r.wait_general AS wait_general,
       r.wait_general_in_working_days AS wait_general_in_working_days, r.wait_major AS wait_major,
       r.wait_major_in_working_days AS wait_major_in_working_days, r.overdue_days AS overdue_days,
       coalesce(r.every_major, false) AS every_major, r.basis AS basis, r.version AS version,
       r.valid_from AS valid_from, r.valid_to AS valid_to
