// Append a step to the life of a hazard, and with it where the hazard stands now
// Rule: steps are appended, never changed. `user` ties the step to a user of the unit, where the caller is one.
:param hic => "44030800320212120230210017X";
:param no => 3;
:param from => "GRADED";
:param to => "DISPATCHED";
:param at => "2024-01-01T00:00:00+08:00";
:param reason => null;
:param unit => "U03";
:param by => "API_KEY::0123456789";
:param user => "U03-004";
:param proposed => null;
MATCH (h:Hazard {hic: $hic})
MATCH (d:Department {id: $unit})
CREATE (h)-[:HAS_TRANSITION]->(t:Transition {id: $hic + '|' + $no})-[:BY_UNIT]->(d)
SET t.no = $no, t.from_status = $from, t.to_status = $to, t.at = datetime($at), t.reason_zh = $reason, t.by = $by,
    t.synthetic = false,
    h.status = $to, h.last_at = t.at, h.closed_at = CASE WHEN $to = 'CLOSED' THEN t.at END
WITH h, t
CALL (t) { MATCH (u:User {id: $user})-[:WORKS_FOR]->(:Department {id: $unit}) MERGE (t)-[:BY_USER]->(u) }
CALL (t) { MATCH (other:Department {id: $proposed}) MERGE (t)-[:PROPOSES]->(other) }
RETURN CASE WHEN $proposed IS NULL THEN true ELSE EXISTS { (t)-[:PROPOSES]->() } END AS proposed_is_there
