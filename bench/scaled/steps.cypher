// Copy the steps of one hazard's life for its copies, by the same departments and users of their districts
MATCH (:Hazard {hic: $old})-[:HAS_TRANSITION]->(old:Transition)-[:BY_UNIT]->(u:Department)
MATCH (old)-[:BY_USER]->(w:User)
WITH old, u.id AS unitId, w.id AS userId, [(old)-[:PROPOSES]->(d) | d.id] AS proposed
UNWIND $groups AS group
MATCH (unit:Department {id: unitId + group.suffix})
MATCH (user:User {id: userId + group.suffix})
WITH old, unit, user, group, COLLECT { UNWIND proposed AS id MATCH (d:Department {id: id + group.suffix}) RETURN d } AS others
UNWIND group.copies AS copy
MATCH (h:Hazard {hic: copy[0]})
CREATE (h)-[:HAS_TRANSITION]->(new:Transition)-[:BY_UNIT]->(unit)
CREATE (new)-[:BY_USER]->(user)
SET new = old {.*, id: copy[0] + '|' + toString(old.no), at: old.at + duration({seconds: copy[1]}), loaded_key: null, source_row: null}
FOREACH (n IN others | CREATE (new)-[:PROPOSES]->(n))
