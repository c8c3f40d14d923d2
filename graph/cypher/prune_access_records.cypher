// Remove records of a chain of the access log up to its anchor, and tell how many
:param low => "20230210T093000-0123456789ab#000000000000";
:param high => "20230210T093000-0123456789ab#000000000001";
:param most => 10000;
MATCH (r:AccessRecord)
WHERE r.id > $low AND r.id <= $high
WITH r LIMIT $most
DELETE r
RETURN count(*) AS number
