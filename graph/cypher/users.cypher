// Which users of the system are there, in the order of their ids?
// Rule: straight along the index of ids, for a list of no one department. `low` and `high` are places in the list,
// [place, key].
// Cut to what the caller may see.
:param role => "PATROL";
:param on => "2023-02-10";
:param low => null;
:param high => null;
:param first => 50;
:param seenUsers => null;
MATCH (u:User)
WHERE u.id > coalesce($low[1], '') AND ($high IS NULL OR u.id < $high[1])
  AND ($role IS NULL OR u.role = $role)
  AND ($on IS NULL OR coalesce(u.valid_from <= date($on), true) AND coalesce(date($on) < u.valid_to, true))
  AND CASE WHEN $seenUsers IS NULL THEN true ELSE EXISTS {
    MATCH (u)-[:WORKS_FOR]->(party:Department) WHERE 'unit:' + party.id IN $seenUsers
  } END
RETURN u.id AS asked, u.id AS place ORDER BY u.id LIMIT $first
