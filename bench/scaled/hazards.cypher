// Copy one hazard of the seeds, several times each for groups in other districts
// Rule: all its times move by as much as the copy says, and so do those that derive from its steps.
MATCH (old:Hazard {hic: $old})-[:OF_SUB_SCOPE]->(matter:SubScope)
WITH old, matter, COLLECT { MATCH (old)-[:HAS_FACTOR]->(f) RETURN f } AS factors,
     COLLECT { MATCH (old)-[:MAY_CAUSE]->(t) RETURN t } AS types
UNWIND $groups AS group
MATCH (area:AdminArea {code: group.area})
WITH old, matter, factors, types, group, area,
     COLLECT { MATCH (n:RiskPoint {hic: group.point}) RETURN n } AS points,
     COLLECT { MATCH (n:Enterprise {id: group.enterprise}) RETURN n } AS firms,
     COLLECT { MATCH (n:Premises {building_code: left(group.building, 19)}) RETURN n } AS buildings,
     COLLECT { MATCH (n:Inspection {id: group.inspection}) RETURN n } AS inspections
UNWIND group.copies AS copy
WITH *, duration({seconds: copy[1]}) AS later
CREATE (matter)<-[:OF_SUB_SCOPE]-(new:Hazard:Coded)-[:LOCATED_IN]->(area)
SET new = old {.*, hic: copy[0], building_code: group.building, version: 1, loaded_key: null, source_row: null,
  found_at: old.found_at + later, due_at: old.due_at + later, last_at: old.last_at + later, closed_at: old.closed_at + later}
FOREACH (n IN factors | CREATE (new)-[:HAS_FACTOR]->(n))
FOREACH (n IN types | CREATE (new)-[:MAY_CAUSE]->(n))
FOREACH (n IN points | CREATE (new)-[:FOUND_AT]->(n))
FOREACH (n IN firms | CREATE (new)-[:BELONGS_TO]->(n))
FOREACH (n IN buildings | CREATE (new)-[:IN_BUILDING]->(n))
FOREACH (n IN inspections | CREATE (new)-[:FOUND_BY]->(n))
