// Count one more key that has ended, so that whoever remembers keys reads them again
// Rule: after its end has been committed; the first SET takes the write lock, so that no two count to the same number.
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
SET g.ended = coalesce(g.ended, 0) + 1
RETURN g.ended AS ended
