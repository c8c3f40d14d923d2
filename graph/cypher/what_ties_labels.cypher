// Which labels does the graph hold, and which relationships tie them together?
// Rule: of a node's labels the one that says most; marks of the program itself are left out.
MATCH (a)-[r]->(b)
WHERE NOT a:LoadBatch AND NOT b:LoadBatch
WITH [l IN labels(a) WHERE NOT l IN ['Loaded', 'Organisation', 'Coded', 'Resource', 'AdminArea', 'District', 'Street', 'Community', 'FunctionalZone', 'StatZone', 'VirtualArea']] AS of_a,
     [l IN labels(b) WHERE NOT l IN ['Loaded', 'Organisation', 'Coded', 'Resource', 'AdminArea', 'District', 'Street', 'Community', 'FunctionalZone', 'StatZone', 'VirtualArea']] AS of_b,
     type(r) AS tie
WITH coalesce(of_a[0], 'AdminArea') AS begin, tie, coalesce(of_b[0], 'AdminArea') AS end, count(*) AS times
RETURN begin + ' ' + tie + ' ' + end AS asked, begin, tie, end, times ORDER BY asked
