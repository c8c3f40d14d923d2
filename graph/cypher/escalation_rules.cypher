// How long may a matter rest on each level before it goes on?
MATCH (r:EscalationRule)
WITH r ORDER BY r.from_level, r.id
RETURN r.from_level AS asked, r.id AS id, r.trigger AS trigger, r.wait_general AS wait_general,
       r.wait_general_in_working_days AS wait_general_in_working_days, r.wait_major AS wait_major,
       r.wait_major_in_working_days AS wait_major_in_working_days, r.basis AS basis
