// Link hazards to the closed ones that they repeat
:param rows => [];
UNWIND $rows AS row
MATCH (h:Hazard {hic: row.hic})
OPTIONAL MATCH (h)-[old:RECURRENCE_OF]->()
DELETE old
WITH DISTINCT h, row
MATCH (earlier:Hazard {hic: row.recurrence_of})
MERGE (h)-[:RECURRENCE_OF]->(earlier)
