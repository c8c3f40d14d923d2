// Hold the graph still for the rest of this transaction, if no change is under way
// Rule: the lock is taken by a write before the number is looked at; no change can begin until it is released.
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
RETURN g.n % 2 = 0 AS settled
