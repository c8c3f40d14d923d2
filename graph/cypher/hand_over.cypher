// Hand open assignments over: each that is open still ends, and one of the same role and deadline begins
// Rule: what was closed or assigned anew since it was offered is left out, and told so for good. A hazard's version
// moves once. (hazard)-[:ASSIGNED_TO {role}]->(department) is there exactly while an assignment is open.
:param id => "HO-0123456789";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (o:Handover {id: $id})-[:HANDED_TO]->(taker:Department)
MATCH (o)-[offer:HANDS_OVER]->(a:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)
SET offer.became = CASE WHEN a.ended_at IS NULL THEN 'HANDED_OVER'
                        WHEN h.status IN ['CLOSED', 'TRANSFERRED'] THEN 'CLOSED' ELSE 'REASSIGNED' END
WITH taker, h, a, CASE WHEN a.assigned_at < datetime($at) THEN datetime($at) ELSE a.assigned_at + duration({microseconds: 1}) END AS at
WHERE a.ended_at IS NULL
SET a.ended_at = at, a.end_reason_zh = '移交'
CREATE (h)-[:HAS_ASSIGNMENT]->(given:Assignment {id: h.hic + '|' + a.role + '|' + toString(at)})-[:GIVEN_TO]->(taker)
SET given.role = a.role, given.assigned_at = at, given.due_at = a.due_at, given.synthetic = false
WITH taker, h, a
MATCH (h)-[before:ASSIGNED_TO {role: a.role}]->(:Department)
DELETE before
CREATE (h)-[:ASSIGNED_TO {role: a.role}]->(taker)
WITH DISTINCT h
SET h.version = coalesce(h.version, 0) + 1
WITH h
MATCH (h)-[:LOCATED_IN]->(area:AdminArea)
MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
RETURN h.hic AS hic, h.version AS version, area.code AS area, matter.key AS sub_scope ORDER BY hic
