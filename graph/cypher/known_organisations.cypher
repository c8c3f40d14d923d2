// Which organisations does the graph know, so that a folder may refer to them?
MATCH (o:Organisation)
OPTIONAL MATCH (o)-[:HOSTED_BY]->(host:Department)
OPTIONAL MATCH (body:Organisation)-[:HAS_OFFICE]->(o)
WITH o, min(host.id) AS host, min(body.id) AS parent
RETURN o.id AS asked, o.kind AS kind, o.code AS code, o.name_zh AS name, o.category AS category,
       o.valid_from AS valid_from, o.valid_to AS valid_to, host, parent
ORDER BY asked
