// Which hazards has the clock sent up, or has what went up of them been settled here?
// Rule: an escalation that was made here names who made it (`by`), and one that was settled here who settled it.
// Each has an index of its own: of all that went up few did so here.
CALL () {
  MATCH (h:Hazard)<-[:ESCALATION_OF]-(e:Escalation) WHERE e.by IS NOT NULL RETURN h
  UNION
  MATCH (h:Hazard)<-[:ESCALATION_OF]-(e:Escalation) WHERE e.resolved_by IS NOT NULL RETURN h
}
RETURN DISTINCT h.hic AS asked
