// Copy the assignments of one hazard for its copies, and with them who must act now
MATCH (:Hazard {hic: $old})-[:HAS_ASSIGNMENT]->(old:Assignment)-[:GIVEN_TO]->(d:Department)
WITH old, d.id AS unitId
UNWIND $groups AS group
MATCH (unit:Department {id: unitId + group.suffix})
UNWIND group.copies AS copy
MATCH (h:Hazard {hic: copy[0]})
WITH *, duration({seconds: copy[1]}) AS later
CREATE (h)-[:HAS_ASSIGNMENT]->(new:Assignment)-[:GIVEN_TO]->(unit)
SET new = old {.*, id: replace(old.id, $old, copy[0]), assigned_at: old.assigned_at + later, due_at: old.due_at + later,
  ended_at: old.ended_at + later, loaded_key: null, source_row: null}
FOREACH (_ IN CASE WHEN old.ended_at IS NULL THEN [1] ELSE [] END | CREATE (h)-[:ASSIGNED_TO {role: old.role}]->(unit))
