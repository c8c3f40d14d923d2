// Over which periods does each organisation bear a name that the graph knows?
MATCH (o:Organisation)-[:HAS_NAME]->(n:OrganisationName)
WITH o, n ORDER BY o.id, n.valid_from
RETURN o.id AS asked, collect([n.valid_from, n.valid_to]) AS periods
