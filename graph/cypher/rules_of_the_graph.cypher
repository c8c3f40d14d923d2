// Which change was the last that may have altered who owns or may see what?
// Rule: while a change is under way, the number before it.
MATCH (g:Revision)
RETURN g.key AS asked, coalesce(g.rules, g.n - g.n % 2) AS rules
