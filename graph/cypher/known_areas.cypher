// Which areas does the graph know, and what do they lie in?
MATCH (a:AdminArea)
RETURN a.code AS asked, a.kind AS kind,
       COLLECT { MATCH (a)-[:PART_OF]->(above:AdminArea) RETURN above.code ORDER BY above.code } AS parents
ORDER BY asked
