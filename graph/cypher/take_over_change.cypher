// Take over a change whose writer died: its lease is over and its number still odd
// Rule: its lease is over, or it is known to be dead. The lock is taken by a write first; whoever comes second
// finds a new lease and nothing to repair. A writer that told no lease (of an earlier version) is given ten
// seconds, as a load is.
:param owner => "example";
:param dead => false;
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
WHERE g.n % 2 = 1 AND ($dead OR coalesce(g.until < datetime(), true))
SET g.owner = $owner, g.lease = coalesce(g.lease, 10)
SET g.until = datetime() + duration({seconds: g.lease})
RETURN g.n AS revision, g.load AS load
