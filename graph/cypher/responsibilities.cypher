// Which duties are recorded, in the order of their ids?
// Rule: straight along the index of ids; a corrected duty is there once for each of its records.
:param low => null;
:param high => null;
:param first => 50;
MATCH (duty:Responsibility)
WHERE duty.id > coalesce($low[1], '') AND ($high IS NULL OR duty.id < $high[1])
RETURN duty.id AS asked, duty.id AS place ORDER BY duty.id LIMIT $first
