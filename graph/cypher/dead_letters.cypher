// What could not be delivered, in the order of the feed? (one webhook's, or all)
:param webhook => null;
:param again => null;
:param most => 1000;
MATCH (d:DeadLetter)
WHERE ($webhook IS NULL OR d.webhook = $webhook) AND ($again IS NULL OR d.again = $again)
OPTIONAL MATCH (c:Change {n: d.number})
RETURN d.webhook AS webhook, d.number AS number, d.tries AS tries, d.problem AS problem, d.at AS at, d.again AS again,
       c.type AS type, c.key AS key, c.kind AS kind
ORDER BY webhook, number LIMIT $most
