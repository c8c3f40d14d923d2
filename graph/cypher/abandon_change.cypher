// Abandon a change that has changed nothing: the revision is what it was before
// Rule: only its owner may, and only when it knows that nothing of the change was committed.
:param n => 1;
:param owner => "example";
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
WHERE g.n = $n AND g.owner = $owner
SET g.n = g.n - 1
REMOVE g.owner, g.load, g.since, g.lease, g.until
RETURN g.n AS revision
