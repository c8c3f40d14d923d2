// What became of these hazards, step by step?
:param hics => ["440308002207212202211300033"];
UNWIND $hics AS asked
MATCH (:Hazard {hic: asked})-[:HAS_TRANSITION]->(t:Transition)-[:BY_UNIT]->(unit:Department)
OPTIONAL MATCH (t)-[:BY_USER]->(user:User)
OPTIONAL MATCH (t)-[:PROPOSES]->(proposed:Department)
WITH asked, t, unit, user, proposed ORDER BY asked, t.no
RETURN asked, t.id AS id, t.no AS no, t.from_status AS from_status, t.to_status AS to_status, t.at AS at,
       t.reason_zh AS reason, unit.id AS unit_id, user.id AS user_id, proposed.id AS proposed_id
