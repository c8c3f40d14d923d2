// Link depots to the warehouses that supply them
:param rows => [];
UNWIND $rows AS row
MATCH (r:Resource {id: row.id})
OPTIONAL MATCH (r)-[old:SUPPLIED_BY]->()
DELETE old
WITH DISTINCT r, row
MATCH (w:Warehouse {id: row.supplied_by})
MERGE (r)-[:SUPPLIED_BY]->(w)
