// End a change: make the revision even again
// Rule: only its owner may; a second end of the same change does nothing.
:param n => 1;
:param owner => "example";
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
WHERE g.n = $n AND g.owner = $owner
SET g.n = g.n + 1
REMOVE g.owner, g.load, g.since, g.until
RETURN g.n AS revision
