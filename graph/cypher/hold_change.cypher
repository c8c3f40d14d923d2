// Does this writer still hold the change? (the fence, first in each of its transactions)
// Rule: the lock is taken by a write before the owner is compared; whoever holds it gets a new lease.
:param n => 1;
:param owner => "example";
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
WHERE g.n = $n AND g.owner = $owner
SET g.until = datetime() + duration({seconds: g.lease})
RETURN g.n AS revision
