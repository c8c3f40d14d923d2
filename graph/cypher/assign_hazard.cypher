// Assign a hazard to a department in a role
// Rule: (hazard)-[:ASSIGNED_TO {role}]->(department) is there exactly while an assignment is open. A department
// that does not exist on the day is given nothing.
:param hic => "44030800320212120230210017X";
:param unit => "U18";
:param role => "INDUSTRY_LEAD";
:param at => "2024-01-01T00:00:00+08:00";
:param due => null;
MATCH (h:Hazard {hic: $hic})
MATCH (d:Department {id: $unit})
WHERE coalesce(d.valid_from <= date(datetime($at)), true) AND coalesce(date(datetime($at)) < d.valid_to, true)
CREATE (h)-[:HAS_ASSIGNMENT]->(a:Assignment {id: $hic + '|' + $role + '|' + toString(datetime($at))})-[:GIVEN_TO]->(d)
SET a.role = $role, a.assigned_at = datetime($at), a.due_at = datetime($due), a.synthetic = false,
    h.due_at = coalesce(datetime($due), h.due_at)
CREATE (h)-[:ASSIGNED_TO {role: $role}]->(d)
RETURN a.id AS id
