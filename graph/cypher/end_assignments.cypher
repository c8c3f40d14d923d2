// End open assignments of a hazard: of one role, of one unit, or all
:param hic => "44030800320212120230210017X";
:param role => null;
:param unit => null;
:param at => "2024-01-01T00:00:00+08:00";
:param reason => "销号";
MATCH (h:Hazard {hic: $hic})-[:HAS_ASSIGNMENT]->(a:Assignment)-[:GIVEN_TO]->(d:Department)
WHERE a.ended_at IS NULL AND ($role IS NULL OR a.role = $role) AND ($unit IS NULL OR d.id = $unit)
SET a.ended_at = datetime($at), a.end_reason_zh = $reason
WITH h, a, d
MATCH (h)-[now:ASSIGNED_TO {role: a.role}]->(d)
DELETE now
