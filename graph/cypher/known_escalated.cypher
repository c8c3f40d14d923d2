// Which hazards has the clock sent up, or has what went up of them been settled here?
// Rule: an escalation that was made here names who made it (`by`), and one that was settled here who settled it.
MATCH (h:Hazard)<-[:ESCALATION_OF]-(e:Escalation) WHERE e.by IS NOT NULL OR e.resolved_by IS NOT NULL
RETURN DISTINCT h.hic AS asked
