// Which departments had to act on these hazards, in which role?
:param hics => ["440308002207212202211300033"];
UNWIND $hics AS asked
MATCH (:Hazard {hic: asked})-[:HAS_ASSIGNMENT]->(a:Assignment)-[:GIVEN_TO]->(unit:Department)
WITH asked, a, unit ORDER BY asked, a.assigned_at, a.id
RETURN asked, a.role AS role, a.assigned_at AS assigned_at, a.due_at AS due_at, a.ended_at AS ended_at,
       a.end_reason_zh AS end_reason, unit.id AS unit_id
