// End a change: make the revision even again
// Rule: only its owner may; a second end of the same change does nothing. `rules` is the number of the last change
// that may have altered who owns or may see what; where `$deedsOnly`, this one has not.
:param n => 1;
:param owner => "example";
:param deedsOnly => false;
MATCH (g:Revision)
SET g.asked_at = datetime()
WITH g
WHERE g.n = $n AND g.owner = $owner
SET g.n = $n + 1, g.rules = CASE WHEN $deedsOnly THEN coalesce(g.rules, $n - 1) ELSE $n + 1 END
REMOVE g.owner, g.load, g.since, g.lease, g.until
RETURN g.n AS revision
