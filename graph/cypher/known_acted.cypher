// On which hazards have departments acted here?
// Rule: a step that was taken here names who took it (`by`), and so does an order of supervision, or its lifting. What was
// handed over, or is offered, has been acted on as well.
CALL () {
  MATCH (h:Hazard)-[:HAS_TRANSITION]->(step:Transition) WHERE step.by IS NOT NULL RETURN h
  UNION
  MATCH (h:Hazard)<-[:SUPERVISES]-(order:SupervisionOrder) WHERE order.by IS NOT NULL RETURN h
  UNION
  MATCH (h:Hazard)<-[:SUPERVISES]-(order:SupervisionOrder) WHERE order.lifted_by IS NOT NULL RETURN h
  UNION
  MATCH (o:Handover)-[:HANDS_OVER]->(:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard) WHERE o.state IN ['PROPOSED', 'ACCEPTED'] RETURN h
}
RETURN DISTINCT h.hic AS asked
