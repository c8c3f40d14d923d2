// Tie copies of a hazard to the same copies of the closed one that it repeats, where these are there
UNWIND $groups AS group
UNWIND group.copies AS copy
MATCH (new:Hazard {hic: copy[0]})
MATCH (earlier:Hazard {hic: copy[2]})
CREATE (new)-[:RECURRENCE_OF]->(earlier)
