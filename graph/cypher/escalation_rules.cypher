// How long may a matter rest on each level before it goes on, on each of these dates?
// Rule: of the versions of a rule the one in force on the date (half-open; a missing end is open).
:param days => ["2023-02-10"];
UNWIND $days AS day
WITH date(day) AS on
MATCH (r:EscalationRule)
WHERE coalesce(r.valid_from <= on, true) AND coalesce(on < r.valid_to, true)
RETURN [on, r.from_level] AS asked, r.id AS id, r.trigger AS trigger, r.trigger_en AS trigger_en,
       r.wait_general AS wait_general,
       r.wait_general_in_working_days AS wait_general_in_working_days, r.wait_major AS wait_major,
       r.wait_major_in_working_days AS wait_major_in_working_days, r.overdue_days AS overdue_days,
       coalesce(r.every_major, false) AS every_major, r.basis AS basis
ORDER BY on, r.from_level, r.id
