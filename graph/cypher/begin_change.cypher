// Begin a change: make the settled revision odd, with an owner and a lease
// Rule: only an even number can be taken. The first SET takes the write lock, so that what is read after it is
// what is true. Asking again with the same owner finds the lock held already (the answer may have been lost).
:param owner => "example";
:param load => null;
:param seconds => 3;
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
FOREACH (_ IN CASE WHEN g.n % 2 = 0 THEN [1] ELSE [] END |
  SET g.n = g.n + 1, g.owner = $owner, g.load = $load,
      g.since = datetime(), g.lease = $seconds, g.until = datetime() + duration({seconds: $seconds}))
RETURN coalesce(g.owner = $owner, false) AS began, g.n AS revision, coalesce(g.until < datetime(), true) AS lapsed
