// How long may a matter rest on each level before it goes on, on a date?
// Rule: of the versions of a rule the one in force on the date (half-open; a missing end is open).
:param on => "2023-02-10";
WITH date($on) AS on
MATCH (r:EscalationRule)
WHERE coalesce(r.valid_from <= on, true) AND coalesce(on < r.valid_to, true)
WITH r ORDER BY r.from_level, r.id
RETURN r.from_level AS asked, r.id AS id, r.trigger AS trigger, r.wait_general AS wait_general,
       r.wait_general_in_working_days AS wait_general_in_working_days, r.wait_major AS wait_major,
       r.wait_major_in_working_days AS wait_major_in_working_days, r.basis AS basis
