// Which two loads are the first that are done, and whose changes of owners the feed has not told?
// Rule: a load keeps what slots said before it until then. What the second keeps is what the first has left.
MATCH (l:Load {state: 'DONE'}) WHERE l.slots IS NOT NULL
RETURN l.id AS asked, l.at AS at, l.slots AS slots ORDER BY l.at, l.id LIMIT 2
