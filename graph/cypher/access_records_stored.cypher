// Which records of the access log follow an id, with all that they hold?
:param low => "";
:param high => "~";
:param first => 50;
MATCH (r:AccessRecord)
WHERE r.id > $low AND r.id <= $high
WITH r ORDER BY r.id LIMIT $first
RETURN r.id AS id, r {.*, at: toString(r.at), period_from: toString(r.period_from), period_to: toString(r.period_to)} AS properties
ORDER BY id
