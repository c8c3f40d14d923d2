// Settle what a hazard has open on levels of escalation: somebody acts on it, or it has ended
// Rule: on levels up to `level`; whoever acted is told by `by`.
:param hic => "44030800320212120230210017X";
:param level => 5;
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
MATCH (:Hazard {hic: $hic})<-[:ESCALATION_OF]-(e:Escalation) WHERE e.resolved_at IS NULL AND e.level <= $level
SET e.resolved_at = datetime($at), e.resolved_by = $by
RETURN count(e) AS settled
