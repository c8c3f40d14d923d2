// Which loads are done whose changes of owners the feed has not told, the first ones first?
// Rule: a load keeps what slots said before it until then.
MATCH (l:Load {state: 'DONE'}) WHERE l.slots IS NOT NULL
RETURN l.id AS asked, l.at AS at, l.slots AS slots ORDER BY l.at, l.id
