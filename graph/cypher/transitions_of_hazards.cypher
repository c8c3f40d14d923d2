// What became of these hazards, step by step?
// Rule: cut to what the caller may see. The user of the first step reported the hazard, and is told only to the
// unit that received the report: who reports stays hidden (突发事件应对法 第9条). Users of later steps are only named, and
// whoever looks them up asks for them by their ids (users_by_id).
:param hics => ["440308002207212202211300033"];
:param seenHazards => null;
:param seenReporters => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})-[:HAS_TRANSITION]->(t:Transition)-[:BY_UNIT]->(unit:Department)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
OPTIONAL MATCH (t)-[:BY_USER]->(user:User)
OPTIONAL MATCH (t)-[:PROPOSES]->(proposed:Department)
WITH asked, t, unit, user, proposed ORDER BY asked, t.no
RETURN asked, t.id AS id, t.no AS no, t.from_status AS from_status, t.to_status AS to_status, t.at AS at,
       t.reason_zh AS reason, unit.id AS unit_id,
       CASE WHEN t.from_status IS NOT NULL OR $seenReporters IS NULL OR 'unit:' + unit.id IN $seenReporters THEN user.id END AS user_id,
       proposed.id AS proposed_id
