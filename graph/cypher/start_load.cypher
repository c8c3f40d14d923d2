// Start to apply a staged load: from here on it is completed, never undone
// Rule: the time of the load is taken once, so that a load completed by a repair carries the time of its start.
:param load => "example";
MATCH (l:Load {id: $load})
SET l.state = 'APPLYING', l.at = coalesce(l.at, datetime())
RETURN toString(l.at) AS at
