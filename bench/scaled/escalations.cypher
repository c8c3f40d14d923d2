// Copy the escalations of one hazard for its copies
MATCH (:Hazard {hic: $old})<-[:ESCALATION_OF]-(old:Escalation)-[:ESCALATED_TO]->(o:Organisation)
MATCH (old)-[:UNDER_RULE]->(rule:EscalationRule)
WITH old, o.id AS bodyId, rule
UNWIND $groups AS group
MATCH (body:Organisation {id: bodyId + group.suffix})
UNWIND group.copies AS copy
MATCH (h:Hazard {hic: copy[0]})
WITH *, duration({seconds: copy[1]}) AS later
CREATE (h)<-[:ESCALATION_OF]-(new:Escalation)-[:ESCALATED_TO]->(body)
CREATE (new)-[:UNDER_RULE]->(rule)
SET new = old {.*, id: old.id + '.' + copy[0], at: old.at + later, due_at: old.due_at + later,
  resolved_at: old.resolved_at + later, loaded_key: null, source_row: null}
