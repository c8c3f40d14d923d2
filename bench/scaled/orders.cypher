// Copy the orders of listed supervision over one hazard for its copies
MATCH (:Hazard {hic: $old})<-[:SUPERVISES]-(old:SupervisionOrder)-[:ISSUED_BY]->(o:Organisation)
WITH old, o.id AS issuerId
UNWIND $groups AS group
MATCH (issuer:Organisation {id: issuerId + group.suffix})
UNWIND group.copies AS copy
MATCH (h:Hazard {hic: copy[0]})
WITH *, duration({seconds: copy[1]}) AS later
CREATE (h)<-[:SUPERVISES]-(new:SupervisionOrder)-[:ISSUED_BY]->(issuer)
SET new = old {.*, id: old.id + '.' + copy[0], started_at: old.started_at + later, due_at: old.due_at + later,
  lifted_at: old.lifted_at + later, loaded_key: null, source_row: null}
