// On which hazards have departments acted here?
// Rule: a step that was taken here names who took it (`by`), and so does an order of supervision, or its lifting.
CALL () {
  MATCH (h:Hazard)-[:HAS_TRANSITION]->(step:Transition) WHERE step.by IS NOT NULL RETURN h
  UNION
  MATCH (h:Hazard)<-[:SUPERVISES]-(order:SupervisionOrder) WHERE order.by IS NOT NULL OR order.lifted_by IS NOT NULL RETURN h
}
RETURN DISTINCT h.hic AS asked
